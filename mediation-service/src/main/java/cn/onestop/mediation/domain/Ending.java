package cn.onestop.mediation.domain;

import java.time.Instant;
import java.util.List;

/** How a mediation ended without an agreement, or with one that was broken, and what the parties were told. */
public record Ending(Reason reason, Instant at, List<Remedy> remedies) {
    /** Why it ended. */
    public enum Reason {
        /** A party clearly refused (People's Mediation Law art. 17). */
        PARTY_REFUSED,
        /** The committee may not or need not take it. */
        NOT_FOR_MEDIATION,
        /** Whoever applied took it back (art. 23(2)). */
        APPLICANT_WITHDREW,
        /** Another party asked to stop (art. 23(2)). */
        PARTY_STOPPED,
        /** No agreement could be reached (art. 26). */
        NO_AGREEMENT,
        /** The time limit passed without an agreement: the platform's policy. */
        TIME_LIMIT_PASSED,
        /** The agreement was not kept (arts 31, 32). */
        AGREEMENT_BROKEN
    }

    public Ending {
        remedies = List.copyOf(remedies);
    }
}
