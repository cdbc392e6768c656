package cn.onestop.identity.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That something in a person's record was put right, by whom, what for and by what proof.
 *
 * @param by key of who did it; the person's own for an own act
 * @param area where the paper was shown; empty for an own act
 * @param purpose what for; empty for an own act
 * @param proof the paper; null when the authority confirmed it online
 */
public record Correction(
        Instant at,
        String by,
        String area,
        String purpose,
        Set<Part> parts,
        @Nullable Proof proof) {
    public Correction {
        parts = Set.copyOf(parts);
    }

    /** What was put right. */
    public enum Part {
        NAME,
        IDENTITY_NUMBER,
        PHONE,
        /** A claim was found to be this person's. */
        CLAIM
    }

    /**
     * The paper that was shown.
     *
     * @param number as it stands on the paper
     * @param issuer who issued it
     */
    public record Proof(Kind kind, String number, String issuer) {
        /** What paper it is. */
        public enum Kind {
            IDENTITY_CARD,
            TEMPORARY_IDENTITY_CARD,
            HOUSEHOLD_REGISTER,
            POLICE_CERTIFICATE,
            COURT_DOCUMENT,
            PHONE_CONTRACT
        }

        /** Without the number, so that no log shows it. */
        @Override
        public String toString() {
            return kind + " by " + issuer;
        }
    }
}
