package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is verified, here or by another office (Notarization Law art. 29); the clock stands still meanwhile (art. 30).
 *
 * @param elsewhere the other office's name; null where this one verifies
 * @param result empty while it lasts
 */
public record Verification(
        @Nullable String elsewhere,
        Sensitive what,
        Instant begunAt,
        Sensitive result,
        @Nullable Instant endedAt) {
    Verification ended(Sensitive found, Instant at) {
        return new Verification(elsewhere, what, begunAt, found, at);
    }
}
