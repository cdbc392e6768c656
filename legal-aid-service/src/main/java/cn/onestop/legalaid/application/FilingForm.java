package cn.onestop.legalaid.application;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.legalaid.domain.Filing.Forwarding;
import cn.onestop.legalaid.domain.Filing.Notice;
import cn.onestop.legalaid.domain.Filing.Place;
import cn.onestop.legalaid.domain.Filing.Relation;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is filed.
 *
 * @param applicant for whom it is; null when the caller files for oneself
 * @param representation who applies for the applicant; null when nobody does
 * @param consent what the applicant agreed to; needed when staff file
 * @param opponent the other side, for conflict checks only
 */
public record FilingForm(
        Persons.@Nullable Person applicant,
        @Nullable Representation representation,
        @Nullable Consent consent,
        Place place,
        String narrative,
        Circumstances circumstances,
        @Nullable Opponent opponent,
        @Nullable Forwarding forwarding,
        @Nullable Notice notice) {

    /**
     * @param person null when the caller is the representative
     * @param infringes whether the representative is the one who harms the applicant
     */
    public record Representation(Relation relation, Persons.@Nullable Person person, boolean infringes) {}

    /** What the applicant agreed to, and when. */
    public record Consent(String scope, Instant givenAt) {}

    /** @param creditCode of an organisation; null when it is not known, or none */
    public record Opponent(String name, @Nullable String creditCode) {}

    boolean isForSomebodyElse() {
        return applicant != null;
    }
}
