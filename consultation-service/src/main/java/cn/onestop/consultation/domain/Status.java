package cn.onestop.consultation.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.util.Set;

/** Where a consultation stands. Its survey is a table of its own: {@link Survey.Status}. */
public enum Status {
    RECEIVED("已接收", "received"),
    ANSWERED("已解答", "answered"),
    /** It can't be answered here: somebody has to work on it. */
    WORK_ORDER("已生成工单", "work order"),
    DISPATCHED("已派单", "dispatched"),
    RETURNED_MISROUTED("误派退回", "returned as misrouted"),
    HANDLED("已办理", "handled"),
    CALLED_BACK("已回访告知", "told by call-back"),
    /** The person is not content with what was done. */
    REWORK("返工", "to be worked on again"),
    /** A supervisor minds it: the time ran out, or it was taken over. */
    SUPERVISED("督办", "supervised"),
    CLOSED("已办结", "closed"),
    /** Every attempt to reach the person failed; how to come back is told. */
    UNREACHED("未能联系", "closed as unreached"),
    WITHDRAWN("已撤回", "withdrawn");

    /** Where a consultation begins. */
    public static final Set<Status> STARTS = Set.of(RECEIVED);

    /** Every legal move; a status that is not named first is final. */
    public static final Transitions<Status> MOVES = Transitions.in(Status.class)
            .from(RECEIVED, ANSWERED, WORK_ORDER, UNREACHED, WITHDRAWN)
            .from(ANSWERED, RECEIVED, WORK_ORDER, CLOSED)
            .from(WORK_ORDER, DISPATCHED, SUPERVISED, WITHDRAWN)
            .from(DISPATCHED, RETURNED_MISROUTED, HANDLED, SUPERVISED, WITHDRAWN)
            .from(RETURNED_MISROUTED, DISPATCHED, SUPERVISED, WITHDRAWN)
            .from(HANDLED, CALLED_BACK, UNREACHED)
            .from(CALLED_BACK, REWORK, CLOSED)
            .from(REWORK, DISPATCHED, SUPERVISED)
            .from(SUPERVISED, DISPATCHED, HANDLED);

    private final Text title;

    Status(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Whether the clock of a work order runs. */
    public boolean isWorkedOn() {
        return this == WORK_ORDER
                || this == DISPATCHED
                || this == RETURNED_MISROUTED
                || this == REWORK
                || this == SUPERVISED;
    }
}
