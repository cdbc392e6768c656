package cn.onestop.kernel;

import java.time.Instant;

/** The law of time of one line: its deadline table and the calendar of working days. */
public record Periods(DeadlineRules rules, WorkingCalendar calendar) {

    /** A clock of this kind, under the row in force on the day of its start event. */
    public Deadline start(String kind, Instant at) {
        return Deadline.start(
                rules.inForce(kind, at.atZone(WorkingCalendar.ZONE).toLocalDate()), at);
    }
}
