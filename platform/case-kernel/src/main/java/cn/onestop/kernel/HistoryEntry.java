package cn.onestop.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case, chained to the one before it, so that a changed past shows.
 *
 * @param seq 1 for the first, then dense; also the {@code sequence} of the event
 * @param event the event's type on the wire
 * @param prev hash of the entry before; of the case's reference for the first
 */
public record HistoryEntry(
        long seq,
        Instant at,
        String by,
        @Nullable String onBehalfOf,
        @Nullable String from,
        String to,
        String event,
        String cause,
        String note,
        String prev,
        String hash) {}
