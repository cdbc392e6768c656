package cn.onestop.cases.referrals;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;

/**
 * An offer as it stands in the event.
 *
 * @param subject key of the person it is for
 */
public record ReferralOffer(
        String id, LinkType type, Line from, String fromCase, String matter, String subject, Referral.Consent consent) {

    public Reference matterReference() {
        return Reference.parse(Line.MATTER, matter);
    }

    /** The referral as the receiver keeps it. */
    public IncomingReferral incoming() {
        return new IncomingReferral(id, type, from, fromCase, false);
    }
}
