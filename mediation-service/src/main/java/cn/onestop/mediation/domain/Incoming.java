package cn.onestop.mediation.domain;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;

/**
 * The referral by which another line sent this case.
 *
 * @param id {@code REF-…}
 * @param fromCase reference of the case on the other line
 * @param outcomeTold whether the sender was told how it ended
 */
public record Incoming(String id, LinkType link, Line from, String fromCase, boolean outcomeTold) {
    Incoming told() {
        return new Incoming(id, link, from, fromCase, true);
    }
}
