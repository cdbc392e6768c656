package cn.onestop.legalaid.adapter.mongo;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Wire;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.LegalAidEvent;
import cn.onestop.legalaid.domain.LegalAidState;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Applications for the case store: their stored form, and their events on the wire. */
@Component
public class LegalAidCases implements CaseType<LegalAidApplication, LegalAidState> {
    private static final int SEALED = 2;

    private final Periods periods;

    LegalAidCases(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Line line() {
        return Line.LEGAL_AID;
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
    public Class<LegalAidState> stateType() {
        return LegalAidState.class;
    }

    @Override
    public LegalAidState state(LegalAidApplication application) {
        return application.state();
    }

    @Override
    public LegalAidApplication restore(LegalAidState state) {
        return new LegalAidApplication(periods, state);
    }

    @Override
    public Map<Integer, UnaryOperator<ObjectNode>> upcasters() {
        return Map.of(1, UnaryOperator.identity());
    }

    @Override
    public List<String> sentReferralPaths() {
        return List.of("state.work.offers.id", "state.work.feeReliefs.id");
    }

    @Override
    public Wire wire(LegalAidApplication application, Fact<?> fact) {
        LegalAidEvent event = (LegalAidEvent) fact.event();
        return new Wire(event.wireType(), WireData.of(application, event));
    }
}
