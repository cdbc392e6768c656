package cn.onestop.consultation.domain;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.ReferralEvent;
import java.time.Instant;

/** What can come about in a consultation. */
public sealed interface ConsultationEvent {
    record Received(Channel channel, Topic topic, boolean byProxy, boolean urgent) implements ConsultationEvent {}

    /** Another line sent it. */
    record Referred(Line from, String fromCase) implements ConsultationEvent {}

    record Taken() implements ConsultationEvent {}

    record Transferred() implements ConsultationEvent {}

    /** Who asked is known now. */
    record InquirerIdentified() implements ConsultationEvent {}

    record CircumstancesRecorded(Topic topic, boolean urgent) implements ConsultationEvent {}

    record Answered() implements ConsultationEvent {}

    record AskedFurther() implements ConsultationEvent {}

    record WorkOrderOpened() implements ConsultationEvent {}

    record Dispatched() implements ConsultationEvent {}

    record ReturnedAsMisrouted() implements ConsultationEvent {}

    record WorkOrderExtended(int workingDays) implements ConsultationEvent {}

    record Handled() implements ConsultationEvent {}

    record ReworkAsked() implements ConsultationEvent {}

    /** @param overdue because the time ran out; else a supervisor took it over */
    record Supervised(boolean overdue) implements ConsultationEvent {}

    record CallBackBooked(Instant startsAt, Instant endsAt) implements ConsultationEvent {}

    record CallBackCancelled() implements ConsultationEvent {}

    /** @param inVain how many attempts in a row by now */
    record CallAttempted(int inVain) implements ConsultationEvent {}

    /** The person was reached before the question was answered. */
    record Reached() implements ConsultationEvent {}

    /** The person was told what the work order brought. */
    record CalledBack() implements ConsultationEvent {}

    /** The survey goes out with it. */
    record Closed() implements ConsultationEvent {}

    record ClosedUnreached() implements ConsultationEvent {}

    record Withdrawn() implements ConsultationEvent {}

    record SurveyAnswered(int score, boolean satisfied) implements ConsultationEvent {}

    record SurveyLapsed() implements ConsultationEvent {}

    record DissatisfiedFollowedUp(boolean reached) implements ConsultationEvent {}

    record SampledForQuality() implements ConsultationEvent {}

    record QualityGraded(int score) implements ConsultationEvent {}

    /** The person was told what another line answered. */
    record ReferralOutcomeTold(String referral) implements ConsultationEvent {}

    record BetweenLines(ReferralEvent what) implements ConsultationEvent {}

    /** The event's name for other services, which they bind to: {@code consultation.<fact>.v1}. */
    default String wireType() {
        return "consultation." + fact() + ".v1";
    }

    private String fact() {
        return switch (this) {
            case Received e -> "received";
            case Referred e -> "referred";
            case Taken e -> "taken";
            case Transferred e -> "transferred";
            case InquirerIdentified e -> "inquirer_identified";
            case CircumstancesRecorded e -> "circumstances_recorded";
            case Answered e -> "answered";
            case AskedFurther e -> "asked_further";
            case WorkOrderOpened e -> "work_order_opened";
            case Dispatched e -> "dispatched";
            case ReturnedAsMisrouted e -> "returned_as_misrouted";
            case WorkOrderExtended e -> "work_order_extended";
            case Handled e -> "handled";
            case ReworkAsked e -> "rework_asked";
            case Supervised e -> "supervised";
            case CallBackBooked e -> "call_back_booked";
            case CallBackCancelled e -> "call_back_cancelled";
            case CallAttempted e -> "call_attempted";
            case Reached e -> "reached";
            case CalledBack e -> "called_back";
            case Closed e -> "closed";
            case ClosedUnreached e -> "closed_unreached";
            case Withdrawn e -> "withdrawn";
            case SurveyAnswered e -> "survey_answered";
            case SurveyLapsed e -> "survey_lapsed";
            case DissatisfiedFollowedUp e -> "dissatisfied_followed_up";
            case SampledForQuality e -> "sampled_for_quality";
            case QualityGraded e -> "quality_graded";
            case ReferralOutcomeTold e -> "outcome_told";
            case BetweenLines e -> e.what().fact();
        };
    }
}
