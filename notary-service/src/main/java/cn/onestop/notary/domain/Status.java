package cn.onestop.notary.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a notarization stands. */
public enum Status {
    APPLIED("已申请", "applied for"),
    NOT_ACCEPTED("不予受理", "not accepted"),
    ACCEPTED("已受理", "accepted"),
    REVIEW("审查中", "under examination"),
    SUPPLEMENT("待补充材料", "waiting for material"),
    VERIFICATION("核实中", "being verified"),
    APPROVAL("待审批", "waiting for approval"),
    ISSUED("已出具公证书", "certificate issued"),
    REFUSED("不予办理公证", "refused"),
    TERMINATED("已终止", "terminated"),
    REVIEW_REQUESTED("复查中", "certificate under review"),
    MAINTAINED("复查维持", "maintained on review"),
    CORRECTED("已更正", "corrected on review"),
    SUPPLEMENTED("已补正", "supplemented on review"),
    REVOKED("已撤销", "revoked");

    public static final Set<Status> STARTS = Set.of(APPLIED);

    /** Every legal move; a status that is not named first is final. */
    public static final Transitions<Status> MOVES = Transitions.in(Status.class)
            .from(APPLIED, ACCEPTED, NOT_ACCEPTED, TERMINATED)
            .from(ACCEPTED, REVIEW, REFUSED, TERMINATED)
            .from(REVIEW, SUPPLEMENT, VERIFICATION, APPROVAL, REFUSED, TERMINATED)
            .from(SUPPLEMENT, REVIEW, REFUSED, TERMINATED)
            .from(VERIFICATION, REVIEW, REFUSED, TERMINATED)
            .from(APPROVAL, REVIEW, ISSUED, REFUSED, TERMINATED)
            .from(ISSUED, REVIEW_REQUESTED)
            .from(REVIEW_REQUESTED, MAINTAINED, CORRECTED, SUPPLEMENTED, REVOKED)
            .from(MAINTAINED, REVIEW_REQUESTED)
            .from(CORRECTED, REVIEW_REQUESTED)
            .from(SUPPLEMENTED, REVIEW_REQUESTED);

    private static final Set<Status> STANDING =
            Collections.unmodifiableSet(EnumSet.of(ISSUED, MAINTAINED, CORRECTED, SUPPLEMENTED));

    private static final Set<Status> OVER =
            Collections.unmodifiableSet(EnumSet.of(NOT_ACCEPTED, REFUSED, TERMINATED, REVOKED));

    private final Text title;

    Status(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Whether a certificate is in force and nobody doubts it. */
    public boolean isStanding() {
        return STANDING.contains(this);
    }

    /** Whether nothing is waited for; a certificate may come under review again. */
    public boolean isOver() {
        return OVER.contains(this) || isStanding();
    }

    /** Whether the notary works on it after the acceptance and before the certificate. */
    public boolean isInHand() {
        return this == ACCEPTED || this == REVIEW || this == SUPPLEMENT || this == VERIFICATION || this == APPROVAL;
    }
}
