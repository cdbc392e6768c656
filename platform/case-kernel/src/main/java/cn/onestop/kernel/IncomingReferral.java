package cn.onestop.kernel;

import cn.onestop.kernel.CaseSummary.LinkType;

/**
 * The referral by which another line sent a case, as the receiver keeps it.
 *
 * @param id {@code REF-…}
 * @param fromCase reference of the case on the other line
 * @param outcomeTold whether the sender was told how it ended
 */
public record IncomingReferral(String id, LinkType link, Line from, String fromCase, boolean outcomeTold) {
    public IncomingReferral told() {
        return new IncomingReferral(id, link, from, fromCase, true);
    }
}
