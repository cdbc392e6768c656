package cn.onestop.kernel;

import cn.onestop.kernel.CaseSummary.LinkType;
import org.jspecify.annotations.Nullable;

/** What can come about between lines: each line's family of events wraps it in one record of its own. */
public sealed interface ReferralEvent {
    record Offered(Referral referral) implements ReferralEvent {}

    record WithdrawalAsked(String referral, Line to) implements ReferralEvent {}

    record AnswerRecorded(String referral, Line from, Referral.Status status) implements ReferralEvent {}

    /** A receiver let an offer lie; a supervisor is to look at it. */
    record Unanswered(String referral, Line to) implements ReferralEvent {}

    /**
     * What this line says to a referral that another sent it.
     *
     * @param refusal why not, and what to do next; null unless refused
     */
    record IncomingAnswered(
            String referral,
            LinkType link,
            Line from,
            Referral.Status status,
            @Nullable Refusal refusal) implements ReferralEvent {}

    /**
     * How the case that another line asked for ended.
     *
     * @param outcome as this line names it
     */
    record IncomingCompleted(String referral, Line from, String outcome) implements ReferralEvent {}

    /** The id of the referral it is about. */
    default String id() {
        return switch (this) {
            case Offered e -> e.referral().id();
            case WithdrawalAsked e -> e.referral();
            case AnswerRecorded e -> e.referral();
            case Unanswered e -> e.referral();
            case IncomingAnswered e -> e.referral();
            case IncomingCompleted e -> e.referral();
        };
    }

    /** The fact in an event's type: {@code <line>.<fact>.v1}. The receiver stands in it, as queues are bound by type. */
    default String fact() {
        return switch (this) {
            case Offered e -> "referral_offered_to_" + e.referral().to().wireName();
            case WithdrawalAsked e -> "referral_withdrawal_asked_of_" + e.to().wireName();
            case AnswerRecorded e -> "referral_answer_recorded";
            case Unanswered e -> "referral_unanswered";
            case IncomingAnswered e -> "referral_answered_to_" + e.from().wireName();
            case IncomingCompleted e -> "referral_completed_for_" + e.from().wireName();
        };
    }
}
