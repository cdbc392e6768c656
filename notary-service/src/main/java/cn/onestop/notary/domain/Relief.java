package cn.onestop.notary.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why less is to be paid (Notarization Law art. 34, Legal Aid Law art. 53).
 *
 * @param basis the grant's case, or what shows that the conditions are met
 * @param percent of the fee that is not to be paid, 1 to 100
 * @param referral by which a grant came, or null
 */
public record Relief(
        Ground ground, String basis, int percent, @Nullable String referral, Instant at) {
    /** The two ways to it. */
    public enum Ground {
        /** Legal aid was granted. */
        GRANT,
        /** The conditions of legal aid are met, without a grant. */
        CONDITIONS
    }

    public Relief {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a relief of " + percent + " percent");
        }
    }
}
