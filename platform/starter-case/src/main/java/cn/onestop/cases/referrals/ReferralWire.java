package cn.onestop.cases.referrals;

import cn.onestop.kernel.Case;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the events about referrals say beside the case's summary; {@code contracts/common/referral.schema.json}. */
public final class ReferralWire {
    private static final String REFERRAL = "referral";
    private static final String ANSWER = "answer";
    private static final String STATUS = "status";

    private ReferralWire() {}

    public static Map<String, Object> of(Case<?> aggregate, ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Offered e -> Map.of(REFERRAL, offer(aggregate, e.referral()));
            case ReferralEvent.WithdrawalAsked e -> Map.of(REFERRAL, Map.of("id", e.referral(), "to", e.to()));
            case ReferralEvent.AnswerRecorded e ->
                Map.of(REFERRAL, Map.of("id", e.referral(), "from", e.from(), STATUS, e.status()));
            case ReferralEvent.Unanswered e -> Map.of(REFERRAL, Map.of("id", e.referral(), "to", e.to()));
            case ReferralEvent.IncomingAnswered e ->
                Map.of(ANSWER, answer(aggregate, e.referral(), e.status(), e.refusal(), null));
            case ReferralEvent.IncomingCompleted e ->
                Map.of(ANSWER, answer(aggregate, e.referral(), Referral.Status.COMPLETED, null, e.outcome()));
        };
    }

    private static Map<String, Object> offer(Case<?> aggregate, Referral referral) {
        return Map.of(
                "id", referral.id(),
                "type", referral.type(),
                "from", aggregate.reference().line(),
                "fromCase", aggregate.reference().toString(),
                "matter", aggregate.matter().toString(),
                "to", referral.to(),
                "subject", referral.subject(),
                "consent", referral.consent(),
                "offeredAt", referral.offeredAt());
    }

    private static Map<String, Object> answer(
            Case<?> aggregate,
            String referral,
            Referral.Status status,
            @Nullable Refusal refusal,
            @Nullable String outcome) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(REFERRAL, referral);
        answer.put(STATUS, status);
        answer.put("caseReference", aggregate.reference().toString());
        if (refusal != null) {
            answer.put("refusal", refusal);
        }
        if (outcome != null) {
            answer.put("outcome", outcome);
        }
        return answer;
    }
}
