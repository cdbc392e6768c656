package cn.onestop.mediation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A party to the dispute and whether it agrees to mediation (People's Mediation Law arts 3(1), 17, 23).
 *
 * @param key in the identity service, of a person or an organisation
 * @param name for display
 * @param consentAt when the consent was given or refused, or null
 * @param consentRecordedBy who wrote it down: the party or the staff member to whom it was said; empty until then
 */
public record Participant(
        String key,
        Role role,
        String name,
        boolean organisation,
        Consent consent,
        @Nullable Instant consentAt,
        String consentRecordedBy) {

    /** The side on which a party stands. */
    public enum Role {
        APPLICANT,
        RESPONDENT
    }

    /** What a party said to mediation. */
    public enum Consent {
        NOT_ASKED,
        ASKED,
        GIVEN,
        REFUSED
    }

    public static Participant applicant(String key, String name, boolean organisation) {
        return new Participant(key, Role.APPLICANT, name, organisation, Consent.NOT_ASKED, null, "");
    }

    public static Participant respondent(String key, String name, boolean organisation) {
        return new Participant(key, Role.RESPONDENT, name, organisation, Consent.NOT_ASKED, null, "");
    }

    Participant asked() {
        return consent == Consent.NOT_ASKED ? with(Consent.ASKED, null, "") : this;
    }

    Participant answered(Consent answer, Instant at, String recordedBy) {
        return with(answer, at, recordedBy);
    }

    private Participant with(Consent next, @Nullable Instant at, String recordedBy) {
        return new Participant(key, role, name, organisation, next, at, recordedBy);
    }
}
