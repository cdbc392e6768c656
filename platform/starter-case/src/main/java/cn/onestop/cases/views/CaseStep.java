package cn.onestop.cases.views;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case. Unnumbered, so that a step which is not shown leaves no gap.
 *
 * @param by who did it, by the part in the case: a party's name, {@code STAFF} or {@code SYSTEM}
 * @param onBehalfOf for whom it was done, or null
 */
public record CaseStep(
        Instant at,
        String event,
        Named status,
        String by,
        @Nullable String onBehalfOf,
        String note) {}
