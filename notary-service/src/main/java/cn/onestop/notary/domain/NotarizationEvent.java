package cn.onestop.notary.domain;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.ReferralEvent;
import java.math.BigDecimal;

/** Everything that can come about in a case. What a record holds goes on the wire beside the case's summary: never a narrative or a name. */
public sealed interface NotarizationEvent {
    record Applied(String kind, boolean byProxy) implements NotarizationEvent {}

    /** @param agreement whether an agreement came with it */
    record Referred(Line from, String fromCase, boolean agreement) implements NotarizationEvent {}

    record ApplicationCompleted(String kind) implements NotarizationEvent {}

    record Assigned() implements NotarizationEvent {}

    record Accepted(String kind, BigDecimal feeYuan, BigDecimal dueYuan) implements NotarizationEvent {}

    record NotAccepted(NonAcceptance why) implements NotarizationEvent {}

    record Informed() implements NotarizationEvent {}

    record MaterialAdded(String material) implements NotarizationEvent {}

    record SupplementAsked(int materials) implements NotarizationEvent {}

    record SupplementReceived() implements NotarizationEvent {}

    record VerificationBegun(boolean elsewhere) implements NotarizationEvent {}

    record Verified() implements NotarizationEvent {}

    record ForceMajeureBegun() implements NotarizationEvent {}

    record ForceMajeureOver() implements NotarizationEvent {}

    record FeeRelieved(Relief.Ground ground, int percent) implements NotarizationEvent {}

    record FeePaid(BigDecimal yuan) implements NotarizationEvent {}

    record CommitmentRecorded(boolean atOffice) implements NotarizationEvent {}

    record SubmittedForApproval() implements NotarizationEvent {}

    record SentBack() implements NotarizationEvent {}

    /** @param number of the certificate; without its code nothing can be checked */
    record Issued(String kind, String number) implements NotarizationEvent {}

    record Refused(RefusalGround ground) implements NotarizationEvent {}

    record Terminated(Ending why) implements NotarizationEvent {}

    record Received() implements NotarizationEvent {}

    record ReviewRequested(Review.By by) implements NotarizationEvent {}

    record ReviewerNamed() implements NotarizationEvent {}

    record ReviewStopped(Review.Stop reason) implements NotarizationEvent {}

    record ReviewResumed(Review.Stop reason) implements NotarizationEvent {}

    record Maintained() implements NotarizationEvent {}

    record Corrected() implements NotarizationEvent {}

    record Supplemented() implements NotarizationEvent {}

    /** @param number void from the start */
    record Revoked(String number) implements NotarizationEvent {}

    record ReviewCarriedOut(Review.Outcome outcome) implements NotarizationEvent {}

    record ExecutionAsked() implements NotarizationEvent {}

    record ExecutionCertified(String number) implements NotarizationEvent {}

    record ExecutionDeclined() implements NotarizationEvent {}

    record PerformanceRecorded() implements NotarizationEvent {}

    record BetweenLines(ReferralEvent what) implements NotarizationEvent {}

    /** The fact in the event's type: {@code notary.<fact>.v1}. */
    default String fact() {
        return switch (this) {
            case Applied e -> "applied";
            case Referred e -> "referred";
            case ApplicationCompleted e -> "application_completed";
            case Assigned e -> "assigned";
            case Accepted e -> "accepted";
            case NotAccepted e -> "not_accepted";
            case Informed e -> "informed";
            case MaterialAdded e -> "material_added";
            case SupplementAsked e -> "supplement_asked";
            case SupplementReceived e -> "supplement_received";
            case VerificationBegun e -> "verification_begun";
            case Verified e -> "verified";
            case ForceMajeureBegun e -> "force_majeure_begun";
            case ForceMajeureOver e -> "force_majeure_over";
            case FeeRelieved e -> "fee_relieved";
            case FeePaid e -> "fee_paid";
            case CommitmentRecorded e -> "commitment_recorded";
            case SubmittedForApproval e -> "submitted_for_approval";
            case SentBack e -> "sent_back";
            case Issued e -> "issued";
            case Refused e -> "refused";
            case Terminated e -> "terminated";
            case Received e -> "received";
            case ReviewRequested e -> "review_requested";
            case ReviewerNamed e -> "reviewer_named";
            case ReviewStopped e -> "review_stopped";
            case ReviewResumed e -> "review_resumed";
            case Maintained e -> "maintained";
            case Corrected e -> "corrected";
            case Supplemented e -> "supplemented";
            case Revoked e -> "revoked";
            case ReviewCarriedOut e -> "review_carried_out";
            case ExecutionAsked e -> "execution_asked";
            case ExecutionCertified e -> "execution_certified";
            case ExecutionDeclined e -> "execution_declined";
            case PerformanceRecorded e -> "performance_recorded";
            case BetweenLines e -> e.what().fact();
        };
    }
}
