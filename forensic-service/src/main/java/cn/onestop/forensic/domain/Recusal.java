package cn.onestop.forensic.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that an appraiser step back, and what the institution said (General Rules arts 20, 21).
 *
 * @param member id of the appraiser
 * @param own whether the appraiser asked
 * @param granted null until it was decided
 */
public record Recusal(
        int number,
        String member,
        boolean own,
        Sensitive reason,
        Instant askedAt,
        @Nullable Boolean granted,
        @Nullable Sensitive words) {
    public boolean isOpen() {
        return granted == null;
    }

    Recusal decided(boolean yes, Sensitive why) {
        return new Recusal(number, member, own, reason, askedAt, yes, why);
    }
}
