package cn.onestop.mediation.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a mediation stands. Its judicial confirmation is a table of its own: {@link Confirmation.Status}. */
public enum Status {
    /** A party applied (People's Mediation Law art. 17). */
    APPLIED("已申请", "applied for"),
    /** Another line sent it. */
    REFERRED("已转入", "referred"),
    /** The committee came forward by itself (art. 17). */
    PROACTIVE("主动介入", "started by the committee"),
    CONSENT_PENDING("征求当事人意见", "awaiting the parties' consent"),
    DECLINED("不予调解", "not mediated"),
    ACCEPTED("已受理", "accepted"),
    MEDIATOR_SET("已确定调解员", "mediator set"),
    IN_MEDIATION("调解中", "in mediation"),
    AGREED_WRITTEN("达成书面协议", "agreed in writing"),
    AGREED_ORAL("达成口头协议", "agreed orally"),
    FAILED("调解不成", "failed"),
    WITHDRAWN("已撤回", "withdrawn"),
    PERFORMED("已履行", "performed"),
    BREACHED("未履行", "breached");

    /** The statuses in which a case can begin. */
    public static final Set<Status> STARTS = Collections.unmodifiableSet(EnumSet.of(APPLIED, REFERRED, PROACTIVE));

    /** Every legal move; a status that is not named first is final. */
    public static final Transitions<Status> MOVES = Transitions.in(Status.class)
            .from(APPLIED, CONSENT_PENDING, DECLINED, WITHDRAWN)
            .from(REFERRED, CONSENT_PENDING, DECLINED, WITHDRAWN)
            .from(PROACTIVE, CONSENT_PENDING, DECLINED, WITHDRAWN)
            .from(CONSENT_PENDING, ACCEPTED, DECLINED, WITHDRAWN)
            .from(ACCEPTED, MEDIATOR_SET, FAILED, WITHDRAWN)
            .from(MEDIATOR_SET, ACCEPTED, IN_MEDIATION, FAILED, WITHDRAWN)
            .from(IN_MEDIATION, AGREED_WRITTEN, AGREED_ORAL, FAILED, WITHDRAWN)
            .from(AGREED_WRITTEN, PERFORMED, BREACHED)
            .from(AGREED_ORAL, PERFORMED, BREACHED);

    private final Text title;

    Status(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Whether mediation may still lead to an agreement. */
    public boolean isUnderWay() {
        return this == ACCEPTED || this == MEDIATOR_SET || this == IN_MEDIATION;
    }

    /** Whether the parties are not yet all asked or have not all answered. */
    public boolean isBeforeAcceptance() {
        return STARTS.contains(this) || this == CONSENT_PENDING;
    }

    public boolean isAgreed() {
        return this == AGREED_WRITTEN || this == AGREED_ORAL;
    }
}
