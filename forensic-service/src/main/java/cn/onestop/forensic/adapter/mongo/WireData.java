package cn.onestop.forensic.adapter.mongo;

import cn.onestop.cases.referrals.ReferralWire;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.AppraisalEvent;
import cn.onestop.forensic.domain.Opinion;
import cn.onestop.kernel.ReferralEvent;
import java.util.HashMap;
import java.util.Map;

/** What each event says beside the case's summary. One place, so that it can be seen at a glance that no finding and no name travels. */
final class WireData {
    private WireData() {}

    static Map<String, Object> of(Appraisal it, AppraisalEvent event) {
        return switch (event) {
            case AppraisalEvent.Entrusted e ->
                Map.of("kind", e.kind(), "field", e.field(), "client", e.client(), "byProxy", e.byProxy());
            case AppraisalEvent.Referred e -> Map.of("from", e.from(), "fromCase", e.fromCase(), "field", e.field());
            case AppraisalEvent.DecisionTimeAgreed e -> Map.of("workingDays", e.workingDays());
            case AppraisalEvent.Accepted e -> Map.of("field", e.field());
            case AppraisalEvent.Rejected e ->
                Map.of("ground", e.ground(), "article", e.ground().article());
            case AppraisalEvent.Agreed e -> e.workingDays() == null ? Map.of() : Map.of("workingDays", e.workingDays());
            case AppraisalEvent.AppraisersNamed e -> Map.of("number", e.number());
            case AppraisalEvent.RecusalAsked e -> Map.of("own", e.own());
            case AppraisalEvent.RecusalDecided e -> Map.of("granted", e.granted());
            case AppraisalEvent.CustodyRecorded e -> Map.of("step", e.step(), "entry", e.entry(), "hash", e.hash());
            case AppraisalEvent.MaterialsAsked e -> Map.of("retake", e.retake());
            case AppraisalEvent.Extended e -> Map.of("workingDays", e.workingDays());
            case AppraisalEvent.OpinionSigned e -> Map.of("signatures", e.signatures());
            case AppraisalEvent.OpinionIssued e -> Map.of("number", e.number());
            case AppraisalEvent.Terminated e ->
                Map.of("ground", e.ground(), "article", e.ground().article());
            case AppraisalEvent.Corrected e -> Map.of("number", e.number());
            case AppraisalEvent.Summoned e -> Map.of("on", e.on());
            case AppraisalEvent.TestimonyAnswered e ->
                Map.of("answer", e.answer(), "usable", it.afterwards().isUsable());
            case AppraisalEvent.BetweenLines e -> between(it, e.what());
            case AppraisalEvent.AgreementDrawnUp e -> Map.of();
            case AppraisalEvent.Begun e -> Map.of();
            case AppraisalEvent.MaterialsSupplied e -> Map.of();
            case AppraisalEvent.OpinionDrafted e -> Map.of();
            case AppraisalEvent.FeesRelieved e -> Map.of();
            case AppraisalEvent.AttachmentAdded e -> Map.of();
        };
    }

    /** Whoever asked for evidence learns by this event which paper it is and how it is checked, not what it says. */
    private static Map<String, Object> between(Appraisal it, ReferralEvent what) {
        Map<String, Object> data = new HashMap<>(ReferralWire.of(it, what));
        if (what instanceof ReferralEvent.IncomingCompleted) {
            it.working().issued().ifPresent(paper -> data.put("evidence", evidence(paper)));
        }
        return data;
    }

    private static Map<String, Object> evidence(Opinion.Issued paper) {
        return Map.of(
                "opinion", paper.number(),
                "issuedAt", paper.at(),
                "code", paper.code(),
                "sha256", paper.sha256());
    }
}
