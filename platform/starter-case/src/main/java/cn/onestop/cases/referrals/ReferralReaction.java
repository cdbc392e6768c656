package cn.onestop.cases.referrals;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import java.util.Set;

/** Reads the events that concern a line's referrals, and hands them to the line. */
final class ReferralReaction implements Reaction {
    private final ReferralLine line;
    private final String offered;
    private final String askedBack;
    private final String answered;
    private final String completed;

    ReferralReaction(Line line, ReferralLine reactions) {
        this.line = reactions;
        String name = line.wireName();
        this.offered = "referral_offered_to_" + name + ".v1";
        this.askedBack = "referral_withdrawal_asked_of_" + name + ".v1";
        this.answered = "referral_answered_to_" + name + ".v1";
        this.completed = "referral_completed_for_" + name + ".v1";
    }

    /** A request to have a referral back, as far as it is read here. */
    record AskedBack(String id) {}

    @Override
    public Set<String> types() {
        return Set.of("*." + offered, "*." + askedBack, "*." + answered, "*." + completed);
    }

    @Override
    public void react(CaseEvent event) {
        String fact = event.type().substring(event.type().indexOf('.') + 1);
        if (fact.equals(offered)) {
            line.take(event, CloudEvents.part(event, "referral", ReferralOffer.class));
        } else if (fact.equals(askedBack)) {
            line.giveBack(
                    event,
                    TakenBack.of(
                            event,
                            CloudEvents.part(event, "referral", AskedBack.class).id()));
        } else {
            line.hear(event, CloudEvents.part(event, "answer", ReferralAnswer.class));
        }
    }
}
