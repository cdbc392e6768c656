package cn.onestop.kernel;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case, when, and by what cause.
 *
 * @param at business time
 * @param by the acting person's key, or {@code system:<service>}
 * @param onBehalfOf the key of the person for whom a proxy acts, or null
 * @param cause the caller's hashed Idempotency-Key, or the id of the event that led to it; takes effect once
 */
public record Act(Instant at, String by, @Nullable String onBehalfOf, String cause) {
    public LocalDate day() {
        return at.atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
