package cn.onestop.forensic.adapter.mongo;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Wire;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.AppraisalEvent;
import cn.onestop.forensic.domain.AppraisalState;
import cn.onestop.forensic.domain.Law;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The line's cases for the case store: their stored form, and their events on the wire. */
@Component
public class AppraisalCases implements CaseType<Appraisal, AppraisalState> {
    private static final int SEALED = 2;

    private final Periods periods;

    AppraisalCases(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Line line() {
        return Line.FORENSIC;
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
    public Class<AppraisalState> stateType() {
        return AppraisalState.class;
    }

    @Override
    public AppraisalState state(Appraisal it) {
        return it.state();
    }

    @Override
    public Appraisal restore(AppraisalState state) {
        return Appraisal.restored(periods, state);
    }

    @Override
    public Map<Integer, UnaryOperator<ObjectNode>> upcasters() {
        return Map.of(1, UnaryOperator.identity());
    }

    /** This line sends none. */
    @Override
    public List<String> sentReferralPaths() {
        return List.of();
    }

    @Override
    public Article onOwnMatters() {
        return Law.RECUSAL;
    }

    @Override
    public Wire wire(Appraisal it, Fact<?> fact) {
        AppraisalEvent event = (AppraisalEvent) fact.event();
        return new Wire("forensic." + event.fact() + ".v1", WireData.of(it, event));
    }
}
