package cn.onestop.lawyer.adapter.mongo;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Wire;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.lawyer.domain.Client;
import cn.onestop.lawyer.domain.Law;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.LegalServiceEvent;
import cn.onestop.lawyer.domain.LegalServiceState;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The line's cases for the case store: their stored form, and their events on the wire. */
@Component
public class LawyerCases implements CaseType<LegalService, LegalServiceState> {
    private static final int SEALED = 2;

    private final Periods periods;

    LawyerCases(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Line line() {
        return Line.LAWYER;
    }

    @Override
    public int schema() {
        return SEALED;
    }

    @Override
    public int sealedFrom() {
        return SEALED;
    }

    @Override
    public List<String> queriedPaths() {
        return List.of(
                MongoSides.FIRM,
                MongoSides.CLIENTS,
                MongoSides.OPPONENTS,
                MongoWorkloads.HOLDER,
                MongoWorkloads.STARS,
                MongoWorkloads.LAWYER);
    }

    @Override
    public Class<LegalServiceState> stateType() {
        return LegalServiceState.class;
    }

    @Override
    public LegalServiceState state(LegalService it) {
        return it.state();
    }

    @Override
    public LegalService restore(LegalServiceState state) {
        return LegalService.restored(periods, state);
    }

    @Override
    public Map<Integer, UnaryOperator<ObjectNode>> upcasters() {
        return Map.of(1, UnaryOperator.identity());
    }

    @Override
    public Article onOwnMatters() {
        return Law.lawyers("39");
    }

    @Override
    public String personHashKind() {
        return Client.HASH_KIND;
    }

    @Override
    public Wire wire(LegalService it, Fact<?> fact) {
        LegalServiceEvent event = (LegalServiceEvent) fact.event();
        return new Wire("lawyer." + event.fact() + ".v1", WireData.of(it, event));
    }
}
