package cn.onestop.cases.referrals;

import cn.onestop.kernel.CaseEvent;

/**
 * What a line does when it hears of referrals; a bean of each line. Events come twice, late and out of order: the cause is kept with
 * the effect, and a case that an offer opens has the referral's id as its origin.
 */
public interface ReferralLine {
    /** Opens a case for the offer, or answers it with a refusal; only the receiver judges. */
    void take(CaseEvent event, ReferralOffer offer);

    /**
     * The sender would have it back. What was taken up is answered ACCEPTED or WITHDRAWN; what was not opened yet is kept as
     * withdrawn under the referral's own origin, so that a late offer opens nothing.
     */
    void giveBack(CaseEvent event, TakenBack asked);

    /** A receiver answered what this line referred to it, or says how that ended. One that this line never sent changes nothing. */
    void hear(CaseEvent event, ReferralAnswer answer);
}
