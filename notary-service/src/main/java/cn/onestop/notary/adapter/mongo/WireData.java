package cn.onestop.notary.adapter.mongo;

import cn.onestop.cases.referrals.ReferralWire;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.NotarizationEvent;
import java.util.Map;

/** What each event says beside the case's summary. One place, so that it can be seen at a glance that nothing confidential travels. */
final class WireData {
    private static final String KIND = "kind";
    private static final String NUMBER = "number";
    private static final String WHY = "why";
    private static final String REASON = "reason";

    private WireData() {}

    static Map<String, Object> of(Notarization it, NotarizationEvent event) {
        return switch (event) {
            case NotarizationEvent.Applied e -> Map.of(KIND, e.kind(), "byProxy", e.byProxy());
            case NotarizationEvent.Referred e ->
                Map.of("from", e.from(), "fromCase", e.fromCase(), "agreement", e.agreement());
            case NotarizationEvent.ApplicationCompleted e -> Map.of(KIND, e.kind());
            case NotarizationEvent.Accepted e -> Map.of(KIND, e.kind(), "feeYuan", e.feeYuan(), "dueYuan", e.dueYuan());
            case NotarizationEvent.NotAccepted e -> Map.of(WHY, e.why());
            case NotarizationEvent.MaterialAdded e -> Map.of("material", e.material());
            case NotarizationEvent.SupplementAsked e -> Map.of("materials", e.materials());
            case NotarizationEvent.VerificationBegun e -> Map.of("elsewhere", e.elsewhere());
            case NotarizationEvent.FeeRelieved e -> Map.of("ground", e.ground(), "percent", e.percent());
            case NotarizationEvent.FeePaid e -> Map.of("yuan", e.yuan());
            case NotarizationEvent.CommitmentRecorded e -> Map.of("atOffice", e.atOffice());
            case NotarizationEvent.Issued e -> Map.of(KIND, e.kind(), NUMBER, e.number());
            case NotarizationEvent.Refused e -> Map.of("ground", e.ground());
            case NotarizationEvent.Terminated e -> Map.of(WHY, e.why());
            case NotarizationEvent.ReviewRequested e -> Map.of("by", e.by());
            case NotarizationEvent.ReviewStopped e -> Map.of(REASON, e.reason());
            case NotarizationEvent.ReviewResumed e -> Map.of(REASON, e.reason());
            case NotarizationEvent.Revoked e -> Map.of(NUMBER, e.number());
            case NotarizationEvent.ReviewCarriedOut e -> Map.of("outcome", e.outcome());
            case NotarizationEvent.ExecutionCertified e -> Map.of(NUMBER, e.number());
            case NotarizationEvent.BetweenLines e -> ReferralWire.of(it, e.what());
            case NotarizationEvent.Assigned e -> Map.of();
            case NotarizationEvent.Informed e -> Map.of();
            case NotarizationEvent.SupplementReceived e -> Map.of();
            case NotarizationEvent.Verified e -> Map.of();
            case NotarizationEvent.ForceMajeureBegun e -> Map.of();
            case NotarizationEvent.ForceMajeureOver e -> Map.of();
            case NotarizationEvent.SubmittedForApproval e -> Map.of();
            case NotarizationEvent.SentBack e -> Map.of();
            case NotarizationEvent.Received e -> Map.of();
            case NotarizationEvent.ReviewerNamed e -> Map.of();
            case NotarizationEvent.Maintained e -> Map.of();
            case NotarizationEvent.Corrected e -> Map.of();
            case NotarizationEvent.Supplemented e -> Map.of();
            case NotarizationEvent.PerformanceRecorded e -> Map.of();
            case NotarizationEvent.ExecutionAsked e -> Map.of();
            case NotarizationEvent.ExecutionDeclined e -> Map.of();
        };
    }
}
