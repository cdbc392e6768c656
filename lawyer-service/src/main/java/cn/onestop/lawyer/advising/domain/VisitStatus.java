package cn.onestop.lawyer.advising.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.util.Set;

/** Where a visit stands, and the legal moves. */
public enum VisitStatus {
    PLANNED("已计划", "planned"),
    CHECKED_IN("已签到", "checked in"),
    RECORDED("已记录", "recorded"),
    VILLAGE_CONFIRMED("村已确认", "confirmed by the village"),
    ASSESSED("已考核", "assessed"),
    CANCELLED("已取消", "cancelled");

    public static final Set<VisitStatus> STARTS = Set.of(PLANNED);

    /** Every legal move; a village that finds the record wrong gives it back to be written anew. */
    public static final Transitions<VisitStatus> MOVES = Transitions.in(VisitStatus.class)
            .from(PLANNED, CHECKED_IN, CANCELLED)
            .from(CHECKED_IN, RECORDED)
            .from(RECORDED, VILLAGE_CONFIRMED, CHECKED_IN)
            .from(VILLAGE_CONFIRMED, ASSESSED);

    private final Text title;

    VisitStatus(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Whether it took place for all to see, and counts for what is expected. */
    public boolean counts() {
        return this == VILLAGE_CONFIRMED || this == ASSESSED;
    }
}
