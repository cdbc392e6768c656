package cn.onestop.consultation.adapter.mongo;

import cn.onestop.cases.referrals.ReferralWire;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.ConsultationEvent;
import java.util.Map;

/** What each event says beside the case's summary. One place, so that it can be seen at a glance that nothing confidential travels. */
final class WireData {
    private WireData() {}

    static Map<String, Object> of(Consultation consultation, ConsultationEvent event) {
        return switch (event) {
            case ConsultationEvent.Received e ->
                Map.of("channel", e.channel(), "topic", e.topic(), "byProxy", e.byProxy(), "urgent", e.urgent());
            case ConsultationEvent.Referred e -> Map.of("from", e.from(), "fromCase", e.fromCase());
            case ConsultationEvent.CircumstancesRecorded e -> Map.of("topic", e.topic(), "urgent", e.urgent());
            case ConsultationEvent.WorkOrderExtended e -> Map.of("workingDays", e.workingDays());
            case ConsultationEvent.Supervised e -> Map.of("overdue", e.overdue());
            case ConsultationEvent.CallBackBooked e -> Map.of("startsAt", e.startsAt(), "endsAt", e.endsAt());
            case ConsultationEvent.CallAttempted e -> Map.of("inVain", e.inVain());
            case ConsultationEvent.SurveyAnswered e -> Map.of("score", e.score(), "satisfied", e.satisfied());
            case ConsultationEvent.DissatisfiedFollowedUp e -> Map.of("reached", e.reached());
            case ConsultationEvent.QualityGraded e -> Map.of("score", e.score());
            case ConsultationEvent.ReferralOutcomeTold e -> Map.of("referral", Map.of("id", e.referral()));
            case ConsultationEvent.BetweenLines e -> ReferralWire.of(consultation, e.what());
            case ConsultationEvent.Taken e -> Map.of();
            case ConsultationEvent.Transferred e -> Map.of();
            case ConsultationEvent.InquirerIdentified e -> Map.of();
            case ConsultationEvent.Answered e -> Map.of();
            case ConsultationEvent.AskedFurther e -> Map.of();
            case ConsultationEvent.WorkOrderOpened e -> Map.of();
            case ConsultationEvent.Dispatched e -> Map.of();
            case ConsultationEvent.ReturnedAsMisrouted e -> Map.of();
            case ConsultationEvent.Handled e -> Map.of();
            case ConsultationEvent.ReworkAsked e -> Map.of();
            case ConsultationEvent.CallBackCancelled e -> Map.of();
            case ConsultationEvent.Reached e -> Map.of();
            case ConsultationEvent.CalledBack e -> Map.of();
            case ConsultationEvent.Closed e -> Map.of();
            case ConsultationEvent.ClosedUnreached e -> Map.of();
            case ConsultationEvent.Withdrawn e -> Map.of();
            case ConsultationEvent.SurveyLapsed e -> Map.of();
            case ConsultationEvent.SampledForQuality e -> Map.of();
        };
    }
}
