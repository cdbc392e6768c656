package cn.onestop.forensic.domain;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.ReferralEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything that can come about in a case. What a record holds goes on the wire beside the case's summary: never a finding or a name. */
public sealed interface AppraisalEvent {
    record Entrusted(Commission.Kind kind, Field field, Client.Kind client, boolean byProxy)
            implements AppraisalEvent {}

    record Referred(Line from, String fromCase, Field field) implements AppraisalEvent {}

    record DecisionTimeAgreed(int workingDays) implements AppraisalEvent {}

    record Accepted(Field field) implements AppraisalEvent {}

    record Rejected(RejectionGround ground) implements AppraisalEvent {}

    record AgreementDrawnUp() implements AppraisalEvent {}

    /** @param workingDays the time agreed on; null for that of the rules */
    record Agreed(@Nullable Integer workingDays) implements AppraisalEvent {}

    record AppraisersNamed(int number) implements AppraisalEvent {}

    record RecusalAsked(boolean own) implements AppraisalEvent {}

    record RecusalDecided(boolean granted) implements AppraisalEvent {}

    record Begun() implements AppraisalEvent {}

    record CustodyRecorded(Step step, int entry, String hash) implements AppraisalEvent {}

    record MaterialsAsked(boolean retake) implements AppraisalEvent {}

    record MaterialsSupplied() implements AppraisalEvent {}

    record Extended(int workingDays) implements AppraisalEvent {}

    record OpinionDrafted() implements AppraisalEvent {}

    record OpinionSigned(int signatures) implements AppraisalEvent {}

    record OpinionIssued(String number) implements AppraisalEvent {}

    record Terminated(TerminationGround ground) implements AppraisalEvent {}

    record Corrected(int number) implements AppraisalEvent {}

    record Summoned(LocalDate on) implements AppraisalEvent {}

    record TestimonyAnswered(Testimony.Answer answer) implements AppraisalEvent {}

    record FeesRelieved() implements AppraisalEvent {}

    record AttachmentAdded() implements AppraisalEvent {}

    record BetweenLines(ReferralEvent what) implements AppraisalEvent {}

    /** The fact in the event's type: {@code forensic.<fact>.v1}. */
    default String fact() {
        return switch (this) {
            case Entrusted e -> "entrusted";
            case Referred e -> "referred";
            case DecisionTimeAgreed e -> "decision_time_agreed";
            case Accepted e -> "accepted";
            case Rejected e -> "rejected";
            case AgreementDrawnUp e -> "agreement_drawn_up";
            case Agreed e -> "agreed";
            case AppraisersNamed e -> "appraisers_named";
            case RecusalAsked e -> "recusal_asked";
            case RecusalDecided e -> "recusal_decided";
            case Begun e -> "begun";
            case CustodyRecorded e -> "custody_recorded";
            case MaterialsAsked e -> "materials_asked";
            case MaterialsSupplied e -> "materials_supplied";
            case Extended e -> "extended";
            case OpinionDrafted e -> "opinion_drafted";
            case OpinionSigned e -> "opinion_signed";
            case OpinionIssued e -> "opinion_issued";
            case Terminated e -> "terminated";
            case Corrected e -> "corrected";
            case Summoned e -> "summoned";
            case TestimonyAnswered e -> "testimony_answered";
            case FeesRelieved e -> "fees_relieved";
            case AttachmentAdded e -> "attachment_added";
            case BetweenLines e -> e.what().fact();
        };
    }
}
