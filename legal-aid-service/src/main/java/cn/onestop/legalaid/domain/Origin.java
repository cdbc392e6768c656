package cn.onestop.legalaid.domain;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;

/**
 * The referral by which another line sent this case.
 *
 * @param id {@code REF-…}
 * @param fromCase reference of the case on the other line
 * @param outcomeTold whether the sender was told how it was decided
 */
public record Origin(String id, LinkType link, Line from, String fromCase, boolean outcomeTold) {
    Origin told() {
        return new Origin(id, link, from, fromCase, true);
    }
}
