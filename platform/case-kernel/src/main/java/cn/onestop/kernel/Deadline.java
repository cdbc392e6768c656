package cn.onestop.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running period of one case, with the rule it was started under. Immutable; says when it is due, and why.
 *
 * @param startedAt the start event; its day is not counted (Civil Code art. 201)
 * @param metAt when the thing was done, or null
 * @param cancelledAt when it no longer mattered, or null
 */
public record Deadline(
        DeadlineRule rule,
        Instant startedAt,
        List<Stop> stops,
        List<Extension> extensions,
        @Nullable Instant metAt,
        @Nullable Instant cancelledAt) {

    /** What a deadline looks like at an instant. */
    public enum State {
        RUNNING,
        STOPPED,
        MISSED,
        MET,
        CANCELLED
    }

    /**
     * A time in which the clock stands still. The day it begins still counts, the day it ends does not.
     *
     * @param endedAt null while it lasts
     */
    public record Stop(
            String reason,
            String evidence,
            Instant beganAt,
            @Nullable Instant endedAt) {
        boolean isOpen() {
            return endedAt == null;
        }
    }

    /** A lengthening of the whole period, in the rule's {@code extensionUnit}. */
    public record Extension(int value, String approvedBy, String reason, Instant at) {}

    public Deadline {
        stops = List.copyOf(stops);
        extensions = List.copyOf(extensions);
    }

    public static Deadline start(DeadlineRule rule, Instant at) {
        return new Deadline(rule, at, List.of(), List.of(), null, null);
    }

    /** @throws DeadlineRefusal when the rule does not let the clock stand still for this reason, or it does already */
    public Deadline stop(String reason, String evidence, Instant at) {
        requireOpen();
        if (!rule.stops().contains(reason)) {
            throw new DeadlineRefusal(
                    "reason",
                    "%s does not stop the clock of %s; it stops for: %s"
                            .formatted(
                                    reason,
                                    rule.kind(),
                                    rule.stops().isEmpty() ? "nothing" : String.join(", ", rule.stops())));
        }
        if (stops.stream().anyMatch(stop -> stop.isOpen() && stop.reason().equals(reason))) {
            throw new DeadlineRefusal(
                    "reason", "the clock of " + rule.kind() + " stands still for " + reason + " already");
        }
        if (at.isBefore(startedAt)) {
            throw new DeadlineRefusal("at", "a stop can't begin before the period did, at " + startedAt);
        }
        return withStops(append(stops, new Stop(reason, evidence, at, null)));
    }

    /** @throws DeadlineRefusal when the clock does not stand still for this reason, or the end lies before the begin */
    public Deadline resume(String reason, Instant at) {
        List<Stop> next = new ArrayList<>(stops);
        for (int i = 0; i < next.size(); i++) {
            Stop stop = next.get(i);
            if (stop.isOpen() && stop.reason().equals(reason)) {
                if (at.isBefore(stop.beganAt())) {
                    throw new DeadlineRefusal("at", "a stop can't end before it began, at " + stop.beganAt());
                }
                next.set(i, new Stop(stop.reason(), stop.evidence(), stop.beganAt(), at));
                return withStops(next);
            }
        }
        throw new DeadlineRefusal("reason", "the clock of " + rule.kind() + " does not stand still for " + reason);
    }

    /** @throws DeadlineRefusal when the rule allows no extension, or not that much in all */
    public Deadline extend(int value, String approvedBy, String reason, Instant at) {
        requireOpen();
        int used = extensions.stream().mapToInt(Extension::value).sum();
        if (value < 1 || value > rule.extensionLimit() - used) {
            throw new DeadlineRefusal(
                    "value",
                    "%s may be extended by %d %s in all, %d are used, %d were asked for"
                            .formatted(
                                    rule.kind(),
                                    rule.extensionLimit(),
                                    rule.extensionUnit().title().en(),
                                    used,
                                    value));
        }
        return new Deadline(
                rule,
                startedAt,
                stops,
                append(extensions, new Extension(value, approvedBy, reason, at)),
                metAt,
                cancelledAt);
    }

    /** The same period under a corrected row of the same kind. An amendment is not a correction: it is for new cases. */
    public Deadline correct(DeadlineRule corrected) {
        if (!corrected.kind().equals(rule.kind())) {
            throw new IllegalArgumentException(rule.kind() + " can't be corrected by a row of " + corrected.kind());
        }
        return new Deadline(corrected, startedAt, stops, extensions, metAt, cancelledAt);
    }

    /** Done; open stops end with it. A second call changes nothing. */
    public Deadline meet(Instant at) {
        return isClosed() ? this : new Deadline(rule, startedAt, stops, extensions, at, null);
    }

    /** No longer of interest, because the case took another way. A second call changes nothing. */
    public Deadline cancel(Instant at) {
        return isClosed() ? this : new Deadline(rule, startedAt, stops, extensions, null, at);
    }

    public boolean isClosed() {
        return metAt != null || cancelledAt != null;
    }

    public boolean isStopped() {
        return !isClosed() && stops.stream().anyMatch(Stop::isOpen);
    }

    /** When it is due; empty while the clock stands still. */
    public Optional<Due> due(WorkingCalendar calendar) {
        return stops.stream().anyMatch(Stop::isOpen) ? Optional.empty() : Optional.of(new Count(this, calendar).due());
    }

    /** When to warn of it: the start of the day that lies the rule's number of working days before the last day. */
    public Optional<Instant> warnAt(WorkingCalendar calendar) {
        if (rule.warnWorkingDays() == 0) {
            return Optional.empty();
        }
        return due(calendar)
                .map(due -> calendar.minusWorkingDays(due.lastDay(), rule.warnWorkingDays())
                        .atStartOfDay(WorkingCalendar.ZONE)
                        .toInstant());
    }

    public State state(Instant now, WorkingCalendar calendar) {
        if (metAt != null) {
            return State.MET;
        }
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        return due(calendar)
                .map(due -> now.isBefore(due.by()) ? State.RUNNING : State.MISSED)
                .orElse(State.STOPPED);
    }

    private void requireOpen() {
        if (isClosed()) {
            throw new DeadlineRefusal("kind", rule.kind() + " has ended already");
        }
    }

    private Deadline withStops(List<Stop> next) {
        return new Deadline(rule, startedAt, next, extensions, metAt, cancelledAt);
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> next = new ArrayList<>(list);
        next.add(last);
        return next;
    }

    /** A change of a period that its rule does not allow. */
    public static final class DeadlineRefusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        DeadlineRefusal(String field, String why) {
            super(why);
            this.field = field;
        }

        /** The argument that would have to be another. */
        public String field() {
            return field;
        }
    }
}
