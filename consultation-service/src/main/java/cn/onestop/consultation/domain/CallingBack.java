package cn.onestop.consultation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calling the person: to answer, to tell what a work order brought, or because the person was dissatisfied. A time may be
 * booked; a number of attempts in vain ends it.
 */
public final class CallingBack {
    private static final int FORMER_PLACES_KEPT = 20;

    private final Consultation consultation;
    private @Nullable Booking booking;
    private List<String> formerPlaces;
    private List<Attempt> attempts;

    /** What a call is for. */
    public enum Purpose {
        ANSWER,
        RESULT,
        DISSATISFACTION
    }

    /**
     * A place in a time slot.
     *
     * @param place the place's key, which one consultation holds at a time
     */
    public record Booking(String place, Instant startsAt, Instant endsAt) {}

    /** One call, whether or not the person answered. */
    public record Attempt(Purpose purpose, Instant at, String by, boolean reached, Sensitive note) {}

    /**
     * @param formerPlaces places given up, to be freed for others
     * @param attempts all of them, the newest last
     */
    public record State(@Nullable Booking booking, List<String> formerPlaces, List<Attempt> attempts) {
        public State {
            formerPlaces = List.copyOf(formerPlaces);
            attempts = List.copyOf(attempts);
        }

        static State none() {
            return new State(null, List.of(), List.of());
        }
    }

    CallingBack(Consultation consultation, State state) {
        this.consultation = consultation;
        this.booking = state.booking();
        this.formerPlaces = state.formerPlaces();
        this.attempts = state.attempts();
    }

    public State state() {
        return new State(booking, formerPlaces, attempts);
    }

    public Optional<Booking> booking() {
        return Optional.ofNullable(booking);
    }

    /** What the person would be called for as things stand; empty when there is nothing to call for. */
    public Optional<Purpose> purpose() {
        return switch (consultation.status()) {
            case RECEIVED -> Optional.of(Purpose.ANSWER);
            case HANDLED -> Optional.of(Purpose.RESULT);
            case CLOSED ->
                consultation
                        .surveying()
                        .survey()
                        .map(Survey::status)
                        .filter(Survey.Status.DISSATISFIED::equals)
                        .map(dissatisfied -> Purpose.DISSATISFACTION);
            case ANSWERED,
                    WORK_ORDER,
                    DISPATCHED,
                    RETURNED_MISROUTED,
                    CALLED_BACK,
                    REWORK,
                    SUPERVISED,
                    UNREACHED,
                    WITHDRAWN -> Optional.empty();
        };
    }

    /** @throws cn.onestop.kernel.IllegalMove when there is nothing to call for */
    public Purpose requirePurpose() {
        return purpose().orElseThrow(() -> consultation.door().refusal(Status.CALLED_BACK));
    }

    /** Books a time, in place of an earlier one. */
    public void book(Act act, Booking next) {
        requirePurpose();
        if (booking != null && booking.startsAt().equals(next.startsAt())) {
            throw Refusals.bookedAlready();
        }
        drop();
        booking = next;
        consultation.door().record(new ConsultationEvent.CallBackBooked(next.startsAt(), next.endsAt()), "");
    }

    /** Gives the booked time up. */
    public void cancelBooking() {
        if (booking == null) {
            throw Refusals.notBooked();
        }
        drop();
        consultation.door().record(new ConsultationEvent.CallBackCancelled(), "");
    }

    /** The place turned out to be another's: it is as if it had not been booked. */
    public void lose(String place) {
        if (booking != null && booking.place().equals(place)) {
            booking = null;
            consultation.door().record(new ConsultationEvent.CallBackCancelled(), "");
        }
    }

    /**
     * The person was called. What follows depends on what for: told of a result, {@code CALLED_BACK}; dissatisfied, the
     * survey is followed up; an answer is given by {@link Consultation#answer}.
     *
     * @param mostAttempts after so many in vain nobody tries any more
     */
    public void attempt(Act act, boolean reached, Sensitive note, int mostAttempts) {
        Purpose purpose = requirePurpose();
        Attempt made = new Attempt(purpose, act.at(), act.by(), reached, note);
        int inVain = reached ? 0 : inVain(purpose) + 1;
        if (reached) {
            reached(act, purpose);
        } else if (inVain < mostAttempts) {
            consultation.door().record(new ConsultationEvent.CallAttempted(inVain), "");
        } else {
            unreached(act, purpose);
        }
        drop();
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(made);
        attempts = all;
    }

    /** How often in a row nobody answered, for this purpose. */
    public int inVain(Purpose purpose) {
        int count = 0;
        for (Attempt attempt : attempts.reversed()) {
            if (attempt.reached() || attempt.purpose() != purpose) {
                break;
            }
            count++;
        }
        return count;
    }

    void drop() {
        if (booking != null) {
            List<String> former = new ArrayList<>(formerPlaces);
            former.add(booking.place());
            formerPlaces = former.subList(Math.max(0, former.size() - FORMER_PLACES_KEPT), former.size());
            booking = null;
        }
    }

    private void reached(Act act, Purpose purpose) {
        switch (purpose) {
            case ANSWER -> {
                consultation.desk().hold(act);
                consultation.door().record(new ConsultationEvent.Reached(), "");
            }
            case RESULT -> {
                consultation.door().move(Status.CALLED_BACK, new ConsultationEvent.CalledBack(), "");
                consultation.clocks().meet(ConsultationClocks.CALL_BACK, act.at());
                consultation.clocks().start(ConsultationClocks.FURTHER_QUESTION, act.at());
            }
            case DISSATISFACTION -> consultation.surveying().followUp(act, true);
        }
    }

    private void unreached(Act act, Purpose purpose) {
        switch (purpose) {
            case ANSWER, RESULT -> {
                consultation.end(act, Status.UNREACHED, new ConsultationEvent.ClosedUnreached());
            }
            case DISSATISFACTION -> consultation.surveying().followUp(act, false);
        }
    }
}
