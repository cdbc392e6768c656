package cn.onestop.cases.referrals;

import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer as it stands in the event, or how the linked case ended ({@code COMPLETED}). */
public record ReferralAnswer(
        String referral,
        Referral.Status status,
        @Nullable String caseReference,
        @Nullable Refusal refusal,
        @Nullable String outcome) {

    public Referral.Answer at(Instant at) {
        return new Referral.Answer(at, caseReference, refusal, outcome);
    }
}
