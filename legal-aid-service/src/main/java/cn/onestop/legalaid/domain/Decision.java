package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Refusal;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision on an application (art. 43).
 *
 * @param refusal the written refusal with its reason and remedies; null when aid was granted
 * @param eligibility the calculation on which it rests, with the version of the standard
 * @param feeRelief what the aided person need not pay (art. 53)
 */
public record Decision(
        boolean granted,
        Instant at,
        String by,
        @Nullable Refusal refusal,
        Eligibility eligibility,
        FeeRelief feeRelief) {

    /** The reliefs that come with a grant: the court decides on its fees, notary and forensic offices must reduce or waive theirs. */
    public record FeeRelief(boolean court, boolean notary, boolean forensic) {
        public static final FeeRelief ALL = new FeeRelief(true, true, true);
        public static final FeeRelief NONE = new FeeRelief(false, false, false);
    }
}
