package cn.onestop.lawyer.adapter.mongo;

import cn.onestop.cases.referrals.ReferralWire;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.lawyer.domain.Counsel;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.LegalServiceEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What each event says beside the case's summary. One place, so that it can be seen at a glance that nothing confidential travels. */
final class WireData {
    private WireData() {}

    static Map<String, Object> of(LegalService it, LegalServiceEvent event) {
        return switch (event) {
            case LegalServiceEvent.Requested e -> Map.of("work", e.work(), "field", e.field(), "byProxy", e.byProxy());
            case LegalServiceEvent.Referred e ->
                Map.of("from", e.from(), "fromCase", e.fromCase(), "assignment", e.assignment());
            case LegalServiceEvent.Matched e -> Map.of("candidates", e.candidates(), "byHand", e.byHand());
            case LegalServiceEvent.ConflictsChecked e -> Map.of("clear", e.clear(), "conflicts", e.conflicts());
            case LegalServiceEvent.Offered e -> Map.of("number", e.number(), "until", e.until());
            case LegalServiceEvent.Accepted e -> Map.of("profession", e.profession());
            case LegalServiceEvent.Declined e -> Map.of("reason", e.reason());
            case LegalServiceEvent.NoLawyerFound e -> Map.of("why", e.why());
            case LegalServiceEvent.Withdrawn e -> Map.of("why", e.why());
            case LegalServiceEvent.ContractDrawnUp e -> Map.of("fee", e.fee());
            case LegalServiceEvent.ContractSigned e -> Map.of("side", e.side());
            case LegalServiceEvent.Engaged e -> Map.of("fee", e.fee());
            case LegalServiceEvent.Closed e -> Map.of("outcome", e.outcome());
            case LegalServiceEvent.Terminated e -> Map.of("why", e.why());
            case LegalServiceEvent.Rated e -> Map.of("stars", e.stars());
            case LegalServiceEvent.BetweenLines e -> between(it, e.what());
            case LegalServiceEvent.Expired e -> Map.of();
            case LegalServiceEvent.HumanDecisionAsked e -> Map.of();
            case LegalServiceEvent.AttachmentAdded e -> Map.of();
        };
    }

    /** Who accepted an assignment is told to legal aid beside the answer, so that it assigns by this event. */
    private static Map<String, Object> between(LegalService it, ReferralEvent what) {
        Map<String, Object> data = new HashMap<>(ReferralWire.of(it, what));
        if (it.intake().assignment() != null
                && what instanceof ReferralEvent.IncomingAnswered answer
                && answer.status() == Referral.Status.ACCEPTED) {
            it.counsel().filter(one -> one.key() != null).ifPresent(one -> data.put("counsel", counsel(one)));
        }
        return data;
    }

    private static Map<String, Object> counsel(Counsel one) {
        return Map.of(
                "key", Objects.requireNonNull(one.key()),
                "name", one.name(),
                "profession", one.profession(),
                "firm", one.firmName(),
                "yearsOfRelevantPractice", one.years());
    }
}
