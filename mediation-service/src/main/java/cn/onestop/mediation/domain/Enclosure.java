package cn.onestop.mediation.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a party lets travel with a referral beside what every receiver is told.
 *
 * @param agreement whether the agreement goes with it; to a notary only
 * @param appraisal what a forensic institution is asked, or null
 */
public record Enclosure(boolean agreement, @Nullable Appraisal appraisal) {
    public static final Enclosure NONE = new Enclosure(false, null);
}
