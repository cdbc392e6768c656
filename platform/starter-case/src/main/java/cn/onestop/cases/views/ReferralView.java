package cn.onestop.cases.views;

import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.SentReferral;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A referral that a case sent, for those who may know of it.
 *
 * @param unanswered whether a supervisor was told that nobody answered in time
 * @param answer what the receiver said; null until then
 */
public record ReferralView(
        String id,
        String type,
        Named to,
        String subject,
        String status,
        Instant offeredAt,
        String scope,
        boolean withNarrative,
        boolean unanswered,
        @Nullable AnswerView answer) {

    public record AnswerView(
            Instant at,
            @Nullable String caseReference,
            @Nullable Refusal refusal,
            @Nullable String outcome) {}

    public static ReferralView of(SentReferral sent) {
        Referral referral = sent.referral();
        Referral.Answer answer = referral.answer();
        return new ReferralView(
                referral.id(),
                referral.type().name(),
                new Named(referral.to().name(), referral.to().title()),
                referral.subject(),
                referral.status().name(),
                referral.offeredAt(),
                referral.consent().scope(),
                sent.withNarrative(),
                sent.flagged(),
                answer == null
                        ? null
                        : new AnswerView(answer.at(), answer.caseReference(), answer.refusal(), answer.outcome()));
    }
}
