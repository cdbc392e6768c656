package cn.onestop.consultation.adapter.mongo;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Wire;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.ConsultationEvent;
import cn.onestop.consultation.domain.ConsultationState;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Consultations for the case store: their stored form, and their events on the wire. */
@Component
public class ConsultationCases implements CaseType<Consultation, ConsultationState> {
    private static final int SEALED = 2;

    private final Periods periods;

    ConsultationCases(Periods periods) {
        this.periods = periods;
    }

    @Override
    public Line line() {
        return Line.CONSULTATION;
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
                CaseCollection.AGENT,
                CaseCollection.URGENT_FROM,
                CaseCollection.SURVEY,
                CaseCollection.SCORE,
                CaseCollection.BOOKED_AT,
                CaseCollection.CLOSED_ON,
                CaseCollection.CLOSED_IN,
                CaseCollection.DRAWN_AT,
                CaseCollection.GRADE,
                CaseCollection.CHANNEL);
    }

    @Override
    public Class<ConsultationState> stateType() {
        return ConsultationState.class;
    }

    @Override
    public ConsultationState state(Consultation consultation) {
        return consultation.state();
    }

    @Override
    public Consultation restore(ConsultationState state) {
        return Consultation.restored(periods, state);
    }

    @Override
    public Map<Integer, UnaryOperator<ObjectNode>> upcasters() {
        return Map.of(1, UnaryOperator.identity());
    }

    @Override
    public Wire wire(Consultation consultation, Fact<?> fact) {
        ConsultationEvent event = (ConsultationEvent) fact.event();
        return new Wire(event.wireType(), WireData.of(consultation, event));
    }
}
