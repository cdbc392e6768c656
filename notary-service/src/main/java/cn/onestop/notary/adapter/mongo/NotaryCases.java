package cn.onestop.notary.adapter.mongo;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Wire;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.notary.domain.Law;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.NotarizationEvent;
import cn.onestop.notary.domain.NotarizationState;
import cn.onestop.notary.domain.Participant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The line's cases for the case store: their stored form, and their events on the wire. */
@Component
public class NotaryCases implements CaseType<Notarization, NotarizationState> {
    private static final int SEALED = 2;

    private final Periods periods;

    NotaryCases(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Line line() {
        return Line.NOTARY;
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
        return List.of(MongoIssuedCertificates.CERTIFICATE, MongoIssuedCertificates.EXECUTION);
    }

    @Override
    public Class<NotarizationState> stateType() {
        return NotarizationState.class;
    }

    @Override
    public NotarizationState state(Notarization it) {
        return it.state();
    }

    @Override
    public Notarization restore(NotarizationState state) {
        return Notarization.restored(periods, state);
    }

    @Override
    public Map<Integer, UnaryOperator<ObjectNode>> upcasters() {
        return Map.of(1, UnaryOperator.identity());
    }

    @Override
    public Article onOwnMatters() {
        return Law.notarization("23");
    }

    @Override
    public String personHashKind() {
        return Participant.HASH_KIND;
    }

    @Override
    public Wire wire(Notarization it, Fact<?> fact) {
        NotarizationEvent event = (NotarizationEvent) fact.event();
        return new Wire("notary." + event.fact() + ".v1", WireData.of(it, event));
    }
}
