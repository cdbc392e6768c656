package cn.onestop.mediation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A party to the dispute and whether it agrees to mediation (People's Mediation Law arts 3(1), 17, 23).
 *
 * @param key in the identity service, of a person or an organisation
 * @param name for display
 * @param representative key of the person who acts for an organisation, or null
 * @param consentAt when the consent was given or refused, or null
 * @param consentRecordedBy who wrote it down: the party or the staff member to whom it was said; empty until then
 */
public record Participant(
        String key,
        Role role,
        String name,
        boolean organisation,
        @Nullable String representative,
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

    public static Participant person(Role role, String key, String name) {
        return new Participant(key, role, name, false, null, Consent.NOT_ASKED, null, "");
    }

    /** @param representative key of the person who acts for it, or null while nobody is known */
    public static Participant organisation(Role role, String key, String name, @Nullable String representative) {
        return new Participant(key, role, name, true, representative, Consent.NOT_ASKED, null, "");
    }

    /** Whether what this person says is what the party says. */
    public boolean speaksThrough(@Nullable String person) {
        return person != null && (key.equals(person) || person.equals(representative));
    }

    Participant asked() {
        return consent == Consent.NOT_ASKED ? with(Consent.ASKED, null, "") : this;
    }

    Participant answered(Consent answer, Instant at, String recordedBy) {
        return with(answer, at, recordedBy);
    }

    private Participant with(Consent next, @Nullable Instant at, String recordedBy) {
        return new Participant(key, role, name, organisation, representative, next, at, recordedBy);
    }
}
