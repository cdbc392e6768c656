package cn.onestop.lawyer.domain;

import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.lawyer.domain.directory.Profession;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal-aid assignment (Legal Aid Law arts 12, 43): lawyers are asked in turn, and nobody pays.
 *
 * @param only the one profession that may act, or null
 * @param years of relevant practice that are needed (art. 26)
 * @param lastDay the last day of a period that runs out in the client's matter, or null: everything must be done before it
 * @param mostOffers how many are asked
 * @param reserveHours time kept at the end for the centre, to assign by hand
 * @param withinHours after so many hours since it came the sender would have it back; 0 where there is no such limit
 */
public record Assignment(
        @Nullable Profession only,
        int years,
        @Nullable LocalDate lastDay,
        int mostOffers,
        int reserveHours,
        int withinHours) {

    /** The instant by which the last offer must have ended. */
    public Instant latest(Instant came, Instant assignBy) {
        Instant latest = latestWithin(assignBy);
        Instant wantedBack = came.plus(Duration.ofHours(withinHours));
        return withinHours > 0 && wantedBack.isBefore(latest) ? wantedBack : latest;
    }

    private Instant latestWithin(Instant assignBy) {
        Instant end = lastDay == null
                        || !lastDay.atStartOfDay(WorkingCalendar.ZONE)
                                .toInstant()
                                .isBefore(assignBy)
                ? assignBy
                : lastDay.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        return end.minus(Duration.ofHours(reserveHours));
    }

    /**
     * How many whole hours the next offer may last, so that as many as are still to come find as long a time.
     *
     * @return 0 when there is no time for another
     */
    public int hoursFor(Instant now, Instant came, Instant assignBy, int offersLeft) {
        Duration left = Duration.between(now, latest(came, assignBy));
        return offersLeft < 1 || left.isNegative() ? 0 : (int) (left.toHours() / offersLeft);
    }
}
