package cn.onestop.legalaid.adapter.mongo;

import cn.onestop.cases.referrals.ReferralWire;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.LegalAidEvent;
import java.util.HashMap;
import java.util.Map;

/** What each event says beside the case's summary. One place, so that it can be seen at a glance that nothing confidential travels. */
final class WireData {
    private WireData() {}

    static Map<String, Object> of(LegalAidApplication application, LegalAidEvent event) {
        return switch (event) {
            case LegalAidEvent.Drafted e -> Map.of("aidMatter", e.matter());
            case LegalAidEvent.Received e -> Map.of("aidMatter", e.matter(), "channel", e.channel());
            case LegalAidEvent.SupplementRequired e -> Map.of("items", e.items());
            case LegalAidEvent.FindingsRecorded e -> Map.of("outcome", e.outcome());
            case LegalAidEvent.ProvisionalAidGiven e -> Map.of("ground", e.ground());
            case LegalAidEvent.Granted e -> granted(e);
            case LegalAidEvent.Refused e -> Map.of("code", e.code());
            case LegalAidEvent.Assigned e -> Map.of("profession", e.profession());
            case LegalAidEvent.OrganTold e -> Map.of("organ", e.organ());
            case LegalAidEvent.Terminated e -> Map.of("ground", e.ground());
            case LegalAidEvent.ChangeOfCounselDecided e -> Map.of("granted", e.granted());
            case LegalAidEvent.CounselChanged e -> Map.of("profession", e.profession());
            case LegalAidEvent.ComplaintMade e -> Map.of("number", e.number());
            case LegalAidEvent.ComplaintAnswered e -> Map.of("number", e.number());
            case LegalAidEvent.QualityReviewed e -> Map.of("grade", e.grade());
            case LegalAidEvent.ReturnVisited e -> Map.of("satisfaction", e.satisfaction());
            case LegalAidEvent.DocumentAdded e -> Map.of("kind", e.kind());
            case LegalAidEvent.ReferralOffered e -> offered(application, e.referral());
            case LegalAidEvent.ReferralWithdrawalAsked e ->
                ReferralWire.of(application, new ReferralEvent.WithdrawalAsked(e.referral(), e.to()));
            case LegalAidEvent.ReferralAnswerRecorded e ->
                ReferralWire.of(application, new ReferralEvent.AnswerRecorded(e.referral(), e.from(), e.status()));
            case LegalAidEvent.IncomingAnswered e ->
                ReferralWire.of(
                        application,
                        new ReferralEvent.IncomingAnswered(e.referral(), e.link(), e.from(), e.status(), e.refusal()));
            case LegalAidEvent.IncomingCompleted e ->
                ReferralWire.of(
                        application,
                        new ReferralEvent.IncomingCompleted(
                                e.referral(), e.from(), e.outcome().name()));
            case LegalAidEvent.DraftChanged e -> Map.of();
            case LegalAidEvent.SupplementDelivered e -> Map.of();
            case LegalAidEvent.DeemedWithdrawn e -> Map.of();
            case LegalAidEvent.Withdrawn e -> Map.of();
            case LegalAidEvent.ReviewBegun e -> Map.of();
            case LegalAidEvent.Started e -> Map.of();
            case LegalAidEvent.ProgressTold e -> Map.of();
            case LegalAidEvent.Reported e -> Map.of();
            case LegalAidEvent.Closed e -> Map.of();
            case LegalAidEvent.Objected e -> Map.of();
            case LegalAidEvent.DecisionUpheld e -> Map.of();
            case LegalAidEvent.CorrectionOrdered e -> Map.of();
            case LegalAidEvent.ReviewReopened e -> Map.of();
            case LegalAidEvent.ChangeOfCounselAsked e -> Map.of();
            case LegalAidEvent.FraudSanctioned e -> Map.of();
        };
    }

    private static Map<String, Object> granted(LegalAidEvent.Granted granted) {
        Map<String, Object> data = new HashMap<>();
        data.put("aidMatter", granted.matter());
        data.put("feeRelief", granted.feeRelief());
        if (granted.standard() != null) {
            data.put("standard", granted.standard());
        }
        return data;
    }

    /** The relief that was granted travels with its referral (Legal Aid Law art. 53). */
    private static Map<String, Object> offered(LegalAidApplication application, Referral referral) {
        Map<String, Object> data = new HashMap<>(ReferralWire.of(application, new ReferralEvent.Offered(referral)));
        if (referral.type() == LinkType.FEE_RELIEF_FROM) {
            application.deciding().decision().ifPresent(decision -> data.put("feeRelief", decision.feeRelief()));
        }
        return data;
    }
}
