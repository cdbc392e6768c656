package cn.onestop.forensic.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where an appraisal stands. Testimony in court is a table of its own: {@link Testimony.Answer}. */
public enum Status {
    ENTRUSTED("已委托", "entrusted"),
    ACCEPTED("已受理", "accepted"),
    REJECTED("不予受理", "not accepted"),
    /** The letter of entrustment is in force (General Rules art. 16). */
    AGREEMENT("已签订委托书", "agreement in force"),
    IN_PROGRESS("鉴定中", "in progress"),
    /** Materials are supplied or taken again; the clock stands still (art. 28). */
    MATERIALS("补充或者重新提取材料", "waiting for materials"),
    OPINION("已出具鉴定意见", "opinion issued"),
    TERMINATED("终止鉴定", "terminated");

    /** The statuses in which a case can begin. */
    public static final Set<Status> STARTS = Collections.unmodifiableSet(EnumSet.of(ENTRUSTED));

    /** Every legal move; a status that is not named first is final. */
    public static final Transitions<Status> MOVES = Transitions.in(Status.class)
            .from(ENTRUSTED, ACCEPTED, REJECTED, TERMINATED)
            .from(ACCEPTED, AGREEMENT, TERMINATED)
            .from(AGREEMENT, IN_PROGRESS, TERMINATED)
            .from(IN_PROGRESS, MATERIALS, OPINION, TERMINATED)
            .from(MATERIALS, IN_PROGRESS, TERMINATED);

    private final Text title;

    Status(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Whether the appraisal is taken up and has not ended: no other institution may take up the same (art. 15(6)). */
    public boolean isRunning() {
        return this == ACCEPTED || this == AGREEMENT || this == IN_PROGRESS || this == MATERIALS;
    }
}
