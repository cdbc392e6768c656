package cn.onestop.kernel;

import cn.onestop.kernel.CaseSummary.LinkType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its sender keeps it. Only the receiver judges it: the sender offers, may flag or ask to withdraw, and records the answer.
 *
 * @param id {@code REF-…}
 * @param subject key of the person it is for
 * @param consent what the person agreed to hand on, to whom and why (Personal Information Protection Law art. 23)
 * @param answer null until the receiver answered
 */
public record Referral(
        String id,
        LinkType type,
        Line to,
        String subject,
        Consent consent,
        Status status,
        Instant offeredAt,
        @Nullable Answer answer) {

    /** Where a referral stands; {@code COMPLETED} once the outcome came back. */
    public enum Status {
        OFFERED,
        WITHDRAWAL_ASKED,
        ACCEPTED,
        REFUSED,
        EXPIRED,
        WITHDRAWN,
        COMPLETED
    }

    public static final Transitions<Status> MOVES = Transitions.in(Status.class)
            .from(Status.OFFERED, Status.ACCEPTED, Status.REFUSED, Status.EXPIRED, Status.WITHDRAWAL_ASKED)
            .from(Status.WITHDRAWAL_ASKED, Status.ACCEPTED, Status.REFUSED, Status.EXPIRED, Status.WITHDRAWN)
            .from(Status.ACCEPTED, Status.COMPLETED);

    /** The person's consent to the referral. */
    public record Consent(String id, String scope, Instant givenAt, String recordedBy) {}

    /**
     * What the receiver said.
     *
     * @param caseReference the linked case, once one was opened
     * @param refusal why not, and the next step; null unless refused
     * @param outcome the linked case's end, as the receiver names it; null until then
     */
    public record Answer(
            Instant at,
            @Nullable String caseReference,
            @Nullable Refusal refusal,
            @Nullable String outcome) {}

    public static Referral offer(String id, LinkType type, Line to, String subject, Consent consent, Instant at) {
        return new Referral(id, type, to, subject, consent, Status.OFFERED, at, null);
    }

    Referral withStatus(Status next) {
        return new Referral(id, type, to, subject, consent, next, offeredAt, answer);
    }

    /** The referral with the receiver's answer; an answer that comes again, or too late, changes nothing. */
    public Referral answered(Status next, Answer given) {
        return MOVES.allows(status, next) ? new Referral(id, type, to, subject, consent, next, offeredAt, given) : this;
    }
}
