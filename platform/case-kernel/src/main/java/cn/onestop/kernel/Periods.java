package cn.onestop.kernel;

import java.time.Instant;

/** The law of time of one line: its deadline table and the calendar of working days. */
public record Periods(DeadlineRules rules, WorkingCalendar calendar) {

    /** A clock of this kind, under the row in force on the day of its start event. */
    public Deadline start(String kind, Instant at) {
        return Deadline.start(
                rules.inForce(kind, at.atZone(WorkingCalendar.ZONE).toLocalDate()), at);
    }

    /** The same with a length, in the row's unit, on which the parties agreed. */
    public Deadline startAgreed(String kind, int length, Instant at) {
        Deadline plain = start(kind, at);
        return Deadline.start(plain.rule().agreed(length), at);
    }
}
