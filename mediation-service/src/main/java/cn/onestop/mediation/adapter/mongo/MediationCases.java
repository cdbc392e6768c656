package cn.onestop.mediation.adapter.mongo;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Wire;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.MediationEvent;
import cn.onestop.mediation.domain.MediationState;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Mediations for the case store: their stored form, and their events on the wire. */
@Component
public class MediationCases implements CaseType<Mediation, MediationState> {
    private static final int WITH_SHARED_REFERRALS = 2;
    private static final int SEALED = 3;

    private final Periods periods;

    public MediationCases(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Line line() {
        return Line.MEDIATION;
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
    public Class<MediationState> stateType() {
        return MediationState.class;
    }

    @Override
    public MediationState state(Mediation mediation) {
        return mediation.state();
    }

    @Override
    public Mediation restore(MediationState state) {
        return Mediation.restored(state, periods);
    }

    @Override
    public Map<Integer, UnaryOperator<ObjectNode>> upcasters() {
        return Map.of(1, FirstForm::upcast, WITH_SHARED_REFERRALS, UnaryOperator.identity());
    }

    /** The second is where form 1 had them. */
    @Override
    public List<String> sentReferralPaths() {
        return List.of("state.sent.referral.id", "state.escalations.referral.id");
    }

    @Override
    public Wire wire(Mediation mediation, Fact<?> fact) {
        MediationEvent event = (MediationEvent) fact.event();
        return new Wire(event.wireType(), WireData.of(mediation, event));
    }
}
