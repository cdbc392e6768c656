package cn.onestop.cases.entries;

import org.jspecify.annotations.Nullable;

/**
 * One entry as it stands.
 *
 * @param version 1 for the first; every change has the next
 * @param entry null once it was withdrawn; the mark stays, so that what ships does not come back
 * @param origin keyed hash of the request that made it; null for what shipped
 * @param shipped hash of the shipped text that it still is; null once people wrote it
 */
public record Kept<E>(
        String id,
        long version,
        @Nullable E entry,
        @Nullable String origin,
        @Nullable String shipped) {}
