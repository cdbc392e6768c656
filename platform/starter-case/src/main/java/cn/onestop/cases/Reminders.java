package cn.onestop.cases;

import cn.onestop.kernel.Case;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is to be said of a case's deadlines, and when. Each is said once for each due instant: its cause stands in the history. */
final class Reminders {
    private final WorkingCalendar calendar;

    Reminders(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** One thing to say. */
    record Reminder(Deadline deadline, boolean missed, Instant at, String cause) {}

    /** What is to be said by now; a warning is not said any more once the deadline is missed. */
    List<Reminder> due(Case<?> aggregate, Set<String> causes, Instant now) {
        List<Reminder> due = new ArrayList<>();
        for (Deadline deadline : aggregate.deadlines()) {
            List<Reminder> reached = open(deadline, causes)
                    .filter(reminder -> !now.isBefore(reminder.at()))
                    .toList();
            reached.stream()
                    .filter(reminder -> reminder.missed() || reached.stream().noneMatch(Reminder::missed))
                    .forEach(due::add);
        }
        return due;
    }

    /** When the next thing is to be said; empty when nothing is. */
    Optional<Instant> nextDue(Case<?> aggregate, Set<String> causes) {
        return aggregate.deadlines().stream()
                .flatMap(deadline -> open(deadline, causes))
                .map(Reminder::at)
                .min(Instant::compareTo);
    }

    private Stream<Reminder> open(Deadline deadline, Set<String> causes) {
        if (deadline.isClosed()) {
            return Stream.empty();
        }
        Optional<Due> due = deadline.due(calendar);
        if (due.isEmpty()) {
            return Stream.empty();
        }
        Instant by = due.get().by();
        Reminder missed = new Reminder(deadline, true, by, cause(deadline, "missed", by));
        if (causes.contains(missed.cause())) {
            return Stream.empty();
        }
        Stream<Reminder> approaching = deadline
                .warnAt(calendar)
                .filter(by::isAfter)
                .map(at -> new Reminder(deadline, false, at, cause(deadline, "approaching", by)))
                .filter(reminder -> !causes.contains(reminder.cause()))
                .stream();
        return Stream.concat(approaching, Stream.of(missed));
    }

    private static String cause(Deadline deadline, String what, Instant by) {
        return "clock:deadline_" + what + ":" + deadline.rule().kind() + ":" + by;
    }
}
