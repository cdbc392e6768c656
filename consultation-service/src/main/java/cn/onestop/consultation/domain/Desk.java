package cn.onestop.consultation.domain;

import cn.onestop.kernel.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has the contact in hand, and how it went from one to another. */
public final class Desk {
    private final Consultation consultation;
    private State state;

    /**
     * @param agent key of who has it in hand; null while it waits
     * @param urgentFrom the first day on which it comes before others; null when it never does
     */
    public record State(
            @Nullable String agent,
            @Nullable Instant takenAt,
            @Nullable LocalDate urgentFrom,
            List<Transfer> transfers) {
        public State {
            transfers = List.copyOf(transfers);
        }

        static State waiting() {
            return new State(null, null, null, List.of());
        }
    }

    /**
     * One hand-over.
     *
     * @param toAgent null when it went back to a queue
     * @param toArea null when the area stayed responsible
     */
    public record Transfer(
            Instant at,
            String by,
            @Nullable String toAgent,
            @Nullable String toArea,
            String why) {}

    Desk(Consultation consultation, State state) {
        this.consultation = consultation;
        this.state = state;
    }

    public State state() {
        return state;
    }

    public boolean isInHandOf(@Nullable String agent) {
        return state.agent() != null && state.agent().equals(agent);
    }

    /** An agent takes the waiting contact; of several at once, one does. */
    public void take(Act act) {
        consultation.door().require(Status.RECEIVED);
        if (state.agent() != null) {
            throw Refusals.takenAlready();
        }
        hold(act);
        consultation.door().record(new ConsultationEvent.Taken(), "");
    }

    /** Hands it to another agent, who has it in hand at once; the responsible area stays. */
    public void handTo(Act act, String agent, String why) {
        consultation.door().require(Status.RECEIVED, Status.ANSWERED);
        pass(new Transfer(act.at(), act.by(), agent, null, why));
        state = new State(agent, act.at(), state.urgentFrom(), state.transfers());
    }

    /** Hands it to another area, where it waits for an agent. */
    public void moveTo(Act act, String area, String why) {
        consultation.door().require(Status.RECEIVED);
        pass(new Transfer(act.at(), act.by(), null, area, why));
        state = new State(null, null, state.urgentFrom(), state.transfers());
        consultation.becomeResponsible(area);
    }

    /** Whoever answers without having taken it has it in hand by that. */
    void hold(Act act) {
        state = new State(act.by(), act.at(), state.urgentFrom(), state.transfers());
    }

    /** It waits for whoever has time. */
    void release() {
        state = new State(null, null, state.urgentFrom(), state.transfers());
    }

    void urgentFrom(@Nullable LocalDate day) {
        state = new State(state.agent(), state.takenAt(), day, state.transfers());
    }

    private void pass(Transfer transfer) {
        List<Transfer> all = new ArrayList<>(state.transfers());
        all.add(transfer);
        state = new State(state.agent(), state.takenAt(), state.urgentFrom(), all);
        consultation.door().record(new ConsultationEvent.Transferred(), "");
    }
}
