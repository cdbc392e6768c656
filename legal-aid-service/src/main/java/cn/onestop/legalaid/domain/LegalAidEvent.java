package cn.onestop.legalaid.domain;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Refusal;
import cn.onestop.legalaid.domain.Filing.Channel;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can come about in an application for legal aid. What a record holds goes on the wire beside the case's
 * summary: codes and references, never a narrative, an income or the opponent.
 */
public sealed interface LegalAidEvent {
    record Drafted(AidMatter matter) implements LegalAidEvent {}

    record DraftChanged() implements LegalAidEvent {}

    record Received(AidMatter matter, Channel channel) implements LegalAidEvent {}

    record SupplementRequired(int items) implements LegalAidEvent {}

    record SupplementDelivered() implements LegalAidEvent {}

    record DeemedWithdrawn() implements LegalAidEvent {}

    record Withdrawn() implements LegalAidEvent {}

    record ReviewBegun() implements LegalAidEvent {}

    /** What the officer found replaced what the applicant had said. */
    record FindingsRecorded(Eligibility.Outcome outcome) implements LegalAidEvent {}

    record ProvisionalAidGiven(ProvisionalGround ground) implements LegalAidEvent {}

    record Granted(AidMatter matter, @Nullable String standard, Decision.FeeRelief feeRelief)
            implements LegalAidEvent {}

    record Refused(String code) implements LegalAidEvent {}

    record Assigned(Counsel.Profession profession) implements LegalAidEvent {}

    /** The organ that gave notice was told who defends (art. 36). */
    record OrganTold(String organ) implements LegalAidEvent {}

    record Started() implements LegalAidEvent {}

    /** The aided person was told how the matter goes (art. 46). */
    record ProgressTold() implements LegalAidEvent {}

    record Reported() implements LegalAidEvent {}

    record Closed() implements LegalAidEvent {}

    record Terminated(TerminationGround ground) implements LegalAidEvent {}

    record Objected() implements LegalAidEvent {}

    record DecisionUpheld() implements LegalAidEvent {}

    record CorrectionOrdered() implements LegalAidEvent {}

    record ReviewReopened() implements LegalAidEvent {}

    record ChangeOfCounselAsked() implements LegalAidEvent {}

    record ChangeOfCounselDecided(boolean granted) implements LegalAidEvent {}

    record CounselChanged(Counsel.Profession profession) implements LegalAidEvent {}

    record ComplaintMade(int number) implements LegalAidEvent {}

    record ComplaintAnswered(int number) implements LegalAidEvent {}

    record QualityReviewed(int grade) implements LegalAidEvent {}

    record ReturnVisited(int satisfaction) implements LegalAidEvent {}

    /** The justice bureau ordered repayment and a fine for aid got by fraud (art. 64). */
    record FraudSanctioned() implements LegalAidEvent {}

    record DocumentAdded(DocumentKind kind) implements LegalAidEvent {}

    record ReferralOffered(Referral referral) implements LegalAidEvent {}

    record ReferralWithdrawalAsked(String referral, Line to) implements LegalAidEvent {}

    record ReferralAnswerRecorded(String referral, Line from, Referral.Status status) implements LegalAidEvent {}

    /** What this line says to a referral that another sent it. */
    record IncomingAnswered(
            String referral,
            LinkType link,
            Line from,
            Referral.Status status,
            @Nullable Refusal refusal) implements LegalAidEvent {}

    /** How the application that another line asked for was decided. */
    record IncomingCompleted(String referral, Line from, AidStatus outcome) implements LegalAidEvent {}

    /** The event's name for other services, which they bind to: {@code legal_aid.<fact>.v1}. */
    default String wireType() {
        return "legal_aid." + fact() + ".v1";
    }

    private String fact() {
        return switch (this) {
            case Drafted e -> "drafted";
            case DraftChanged e -> "draft_changed";
            case Received e -> "received";
            case SupplementRequired e -> "supplement_required";
            case SupplementDelivered e -> "supplement_delivered";
            case DeemedWithdrawn e -> "deemed_withdrawn";
            case Withdrawn e -> "withdrawn";
            case ReviewBegun e -> "review_begun";
            case FindingsRecorded e -> "findings_recorded";
            case ProvisionalAidGiven e -> "provisional_aid_given";
            case Granted e -> "granted";
            case Refused e -> "refused";
            case Assigned e -> "assigned";
            case OrganTold e -> "organ_told";
            case Started e -> "started";
            case ProgressTold e -> "progress_told";
            case Reported e -> "reported";
            case Closed e -> "closed";
            case Terminated e -> "terminated";
            case Objected e -> "objected";
            case DecisionUpheld e -> "decision_upheld";
            case CorrectionOrdered e -> "correction_ordered";
            case ReviewReopened e -> "review_reopened";
            case ChangeOfCounselAsked e -> "change_of_counsel_asked";
            case ChangeOfCounselDecided e -> "change_of_counsel_decided";
            case CounselChanged e -> "counsel_changed";
            case ComplaintMade e -> "complaint_made";
            case ComplaintAnswered e -> "complaint_answered";
            case QualityReviewed e -> "quality_reviewed";
            case ReturnVisited e -> "return_visited";
            case FraudSanctioned e -> "fraud_sanctioned";
            case DocumentAdded e -> "document_added";
            case ReferralOffered e -> "referral_offered_to_" + e.referral().to().wireName();
            case ReferralWithdrawalAsked e -> "referral_withdrawal_asked_of_" + e.to().wireName();
            case ReferralAnswerRecorded e -> "referral_answer_recorded";
            case IncomingAnswered e -> "referral_answered_to_" + e.from().wireName();
            case IncomingCompleted e -> "referral_completed_for_" + e.from().wireName();
        };
    }
}
