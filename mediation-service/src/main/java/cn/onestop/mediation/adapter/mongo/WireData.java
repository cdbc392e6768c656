package cn.onestop.mediation.adapter.mongo;

import cn.onestop.cases.referrals.ReferralWire;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.MediationEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each event says beside the case's summary. One place, so that it can be seen at a glance that nothing confidential travels. */
final class WireData {
    private WireData() {}

    static Map<String, Object> of(Mediation mediation, MediationEvent event) {
        return switch (event) {
            case MediationEvent.Applied e -> Map.of("dispute", e.dispute(), "byProxy", e.byProxy());
            case MediationEvent.Referred e -> Map.of("from", e.from());
            case MediationEvent.StartedProactively e -> Map.of("dispute", e.dispute());
            case MediationEvent.ConsentGiven e -> Map.of("party", e.party());
            case MediationEvent.Declined e -> Map.of("reason", e.reason());
            case MediationEvent.MediatorsSet e -> Map.of("choice", e.choice(), "mediators", e.mediators());
            case MediationEvent.OpennessChosen e -> Map.of("open", e.open());
            case MediationEvent.SessionConvened e -> Map.of("number", e.number(), "convenedFor", e.convenedFor());
            case MediationEvent.SessionHeld e -> Map.of("number", e.number());
            case MediationEvent.AgreedInWriting e -> agreed(e.effectiveAt(), e.performOn());
            case MediationEvent.AgreedOrally e -> agreed(e.effectiveAt(), e.performOn());
            case MediationEvent.Failed e -> Map.of("reason", e.reason(), "remedies", e.remedies());
            case MediationEvent.TimeLimitExtended e -> Map.of("days", e.days());
            case MediationEvent.Breached e -> Map.of("remedies", e.remedies());
            case MediationEvent.ConfirmationTakesLonger e -> Map.of("days", e.days());
            case MediationEvent.BetweenLines e -> ReferralWire.of(mediation, e.what());
            case MediationEvent.RespondentNamed e -> Map.of();
            case MediationEvent.ConsentAsked e -> Map.of();
            case MediationEvent.Accepted e -> Map.of();
            case MediationEvent.MediatorsRefused e -> Map.of();
            case MediationEvent.PrecautionTaken e -> Map.of();
            case MediationEvent.RecordKept e -> Map.of();
            case MediationEvent.AgreementDrafted e -> Map.of();
            case MediationEvent.AgreementSigned e -> Map.of();
            case MediationEvent.OralAgreementWrittenDown e -> Map.of();
            case MediationEvent.Withdrawn e -> Map.of();
            case MediationEvent.ArbitrationOpened e -> Map.of();
            case MediationEvent.PerformanceFollowedUp e -> Map.of();
            case MediationEvent.Performed e -> Map.of();
            case MediationEvent.ConfirmationFiled e -> Map.of();
            case MediationEvent.ConfirmationTakenUp e -> Map.of();
            case MediationEvent.ConfirmationNotAccepted e -> Map.of();
            case MediationEvent.ConfirmationWithdrawn e -> Map.of();
            case MediationEvent.Confirmed e -> Map.of();
            case MediationEvent.ConfirmationDismissed e -> Map.of();
            case MediationEvent.ConfirmationLapsed e -> Map.of();
        };
    }

    private static Map<String, Object> agreed(Instant effectiveAt, @Nullable LocalDate performOn) {
        Map<String, Object> all = new HashMap<>(Map.of("effectiveAt", effectiveAt));
        if (performOn != null) {
            all.put("performOn", performOn);
        }
        return all;
    }
}
