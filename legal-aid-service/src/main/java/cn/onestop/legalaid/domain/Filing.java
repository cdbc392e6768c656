package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, by whom, for whom and where.
 *
 * @param representative who applies for the applicant, or null when the applicant does
 * @param narrative what happened, in the applicant's words; empty while nothing was told
 * @param opponents for conflict checks only; no answer and no event carries them
 * @param consent to processing and to handing the facts on to whoever is assigned
 * @param forwarding null unless the application came through a place of detention or a duty lawyer (art. 39)
 * @param notice null unless an organ gave notice (art. 36)
 * @param site code of the legal aid centre or workstation; empty while none is known
 */
public record Filing(
        Applicant applicant,
        @Nullable Representative representative,
        Channel channel,
        Place place,
        Sensitive narrative,
        Circumstances circumstances,
        List<Opponent> opponents,
        Referral.Consent consent,
        @Nullable Forwarding forwarding,
        @Nullable Notice notice,
        String site) {

    public Filing {
        opponents = List.copyOf(opponents);
    }

    /**
     * Whom the aid is for.
     *
     * @param key in the identity service
     * @param name as it is displayed
     */
    public record Applicant(String key, String name) {}

    /**
     * Who applies for the applicant (arts 24, 29, 33, 40).
     *
     * @param infringes whether the representative is the one who harms the applicant
     */
    public record Representative(String key, String name, Relation relation, boolean infringes) {}

    /** What makes someone a representative. */
    public enum Relation {
        LEGAL_REPRESENTATIVE("法定代理人", "legal representative"),
        /** Instead of one who infringes the applicant's rights (art. 40). */
        OTHER_LEGAL_REPRESENTATIVE("其他法定代理人", "another legal representative"),
        NEAR_KIN("近亲属", "near kin"),
        AGENT("受委托的代理人", "agent with a mandate");

        private final Text title;

        Relation(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** The way it came in. */
    public enum Channel {
        ONLINE,
        WORKSTATION,
        HOTLINE,
        REFERRAL,
        FORWARDED,
        NOTICE
    }

    /** What the responsible place follows from (art. 38). */
    public enum Proceeding {
        LITIGATION,
        NON_LITIGATION
    }

    /** What lies in the area that was named. */
    public enum Seat {
        HANDLING_ORGAN,
        DISPUTE_ORGAN,
        PLACE_OF_EVENT
    }

    /**
     * Where to apply.
     *
     * @param area code of the area in which the seat lies
     */
    public record Place(Proceeding proceeding, Seat seat, String area) {}

    /** Somebody on the other side, or who acts for it; sensitive as a whole. */
    public record Opponent(Sensitive name, @Nullable Sensitive key) {}

    /**
     * An application handed on from detention or by a duty lawyer.
     *
     * @param from the place of detention, the organ or the duty lawyer
     * @param appliedAt when the person applied there
     */
    public record Forwarding(String from, Instant appliedAt) {}

    /**
     * A notice of the court, procuratorate or police.
     *
     * @param mayEndInLifeOrDeath whether life imprisonment or death is possible, or the death penalty is under review (art. 26)
     */
    public record Notice(String organ, String documentNumber, Instant receivedAt, boolean mayEndInLifeOrDeath) {}

    boolean noticed() {
        return notice != null;
    }

    Filing with(Circumstances told) {
        return new Filing(
                applicant,
                representative,
                channel,
                place,
                narrative,
                told,
                opponents,
                consent,
                forwarding,
                notice,
                site);
    }
}
