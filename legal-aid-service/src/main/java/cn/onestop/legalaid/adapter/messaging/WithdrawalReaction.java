package cn.onestop.legalaid.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.legalaid.application.TakingReferrals;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another line would have its referral back. */
@Component
class WithdrawalReaction implements Reaction {
    private final TakingReferrals taking;

    WithdrawalReaction(TakingReferrals taking) {
        this.taking = taking;
    }

    private record Asked(String id) {}

    @Override
    public Set<String> types() {
        return Set.of("*.referral_withdrawal_asked_of_legal_aid.v1");
    }

    @Override
    public void react(CaseEvent event) {
        String sender = event.type().substring(0, event.type().indexOf('.'));
        taking.giveBack(
                event,
                Line.ofWireName(sender).orElseThrow(() -> new IllegalArgumentException(sender + " is no line")),
                CloudEvents.part(event, "referral", Asked.class).id(),
                CloudEvents.summary(event));
    }
}
