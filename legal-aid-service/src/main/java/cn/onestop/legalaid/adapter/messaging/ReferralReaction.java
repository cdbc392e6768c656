package cn.onestop.legalaid.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.legalaid.application.TakingReferrals;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another line offers a case. */
@Component
class ReferralReaction implements Reaction {
    private final TakingReferrals taking;

    ReferralReaction(TakingReferrals taking) {
        this.taking = taking;
    }

    @Override
    public Set<String> types() {
        return Set.of("*.referral_offered_to_legal_aid.v1");
    }

    @Override
    public void react(CaseEvent event) {
        taking.take(event, CloudEvents.part(event, "referral", TakingReferrals.Offer.class));
    }
}
