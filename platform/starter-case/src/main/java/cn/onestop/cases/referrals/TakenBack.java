package cn.onestop.cases.referrals;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;

/**
 * A sender's request to have its referral back.
 *
 * @param sender the public summary of the case that sent it; all that is known of an offer that has not come yet
 */
public record TakenBack(String referral, Line from, CaseSummary sender) {
    static TakenBack of(CaseEvent event, String referral) {
        CaseSummary sender = CloudEvents.summary(event);
        Line from = Line.ofWireName(sender.line())
                .orElseThrow(() -> new IllegalArgumentException("no line " + sender.line()));
        return new TakenBack(referral, from, sender);
    }

    /** The referral as the receiver keeps it, so that its offer, which may come later, opens nothing. */
    public IncomingReferral incoming() {
        return new IncomingReferral(referral, LinkType.REFERRED_TO, from, sender.reference(), true);
    }
}
