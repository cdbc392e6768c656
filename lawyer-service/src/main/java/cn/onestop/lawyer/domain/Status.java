package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.util.Set;

/** Where a client's case stands on the lawyers' line. */
public enum Status {
    REQUESTED("已提出", "requested"),
    MATCHED("已匹配", "matched"),
    CONFLICT_CHECKED("已审查利益冲突", "checked for conflicts"),
    OFFERED("待律师答复", "offered"),
    DECLINED("律师未接受", "declined"),
    EXPIRED("逾期未答复", "expired unanswered"),
    ACCEPTED("已接受", "accepted"),
    ENGAGED("已签订委托合同", "engaged"),
    CLOSED("已办结", "closed"),
    TERMINATED("委托已终止", "ended early"),
    NO_LAWYER_FOUND("未能匹配律师", "no lawyer found"),
    WITHDRAWN("已撤回", "withdrawn");

    public static final Set<Status> STARTS = Set.of(REQUESTED);

    /** Every legal move; a status that is not named first is final. */
    public static final Transitions<Status> MOVES = Transitions.in(Status.class)
            .from(REQUESTED, MATCHED, NO_LAWYER_FOUND, WITHDRAWN)
            .from(MATCHED, CONFLICT_CHECKED, NO_LAWYER_FOUND, WITHDRAWN)
            .from(CONFLICT_CHECKED, MATCHED, OFFERED, NO_LAWYER_FOUND, WITHDRAWN)
            .from(OFFERED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN)
            .from(DECLINED, MATCHED, OFFERED, NO_LAWYER_FOUND, WITHDRAWN)
            .from(EXPIRED, MATCHED, OFFERED, NO_LAWYER_FOUND, WITHDRAWN)
            .from(ACCEPTED, ENGAGED, WITHDRAWN)
            .from(ENGAGED, CLOSED, TERMINATED);

    private final Text title;

    Status(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Whether somebody still has to be found. */
    public boolean isSeeking() {
        return this == REQUESTED || this == MATCHED || this == CONFLICT_CHECKED || this == DECLINED || this == EXPIRED;
    }

    /** Whether a lawyer has the case in hand, or is asked to take it. */
    public boolean isInHand() {
        return this == OFFERED || this == ACCEPTED || this == ENGAGED;
    }
}
