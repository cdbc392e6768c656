package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.util.Set;

/** Where an application for legal aid stands, and the legal moves. */
public enum AidStatus {
    DRAFT("草稿", "Draft"),
    RECEIVED("已收到申请", "Received"),
    SUPPLEMENT_REQUIRED("待补充材料", "Supplement required"),
    /** The supplement that was asked for did not come (art. 43(2)). */
    DEEMED_WITHDRAWN("视为撤回申请", "Deemed withdrawn"),
    /** The applicant took it back before a decision. */
    WITHDRAWN("申请人撤回", "Withdrawn"),
    UNDER_REVIEW("审查中", "Under review"),
    PROVISIONAL_AID("先行提供法律援助", "Provisional aid"),
    GRANTED("决定给予法律援助", "Granted"),
    REFUSED("决定不予法律援助", "Refused"),
    ASSIGNED("已指派", "Assigned"),
    IN_PROGRESS("办理中", "In progress"),
    REPORTED("已报告办结", "Reported"),
    CLOSED("结案", "Closed"),
    TERMINATED("终止法律援助", "Terminated"),
    OBJECTION("异议审查中", "Objection"),
    UPHELD("维持决定", "Upheld"),
    ORDERED_TO_CORRECT("责令改正", "Ordered to correct");

    /** The table of the line; a status without moves is final. */
    public static final Transitions<AidStatus> MOVES = Transitions.in(AidStatus.class)
            .from(DRAFT, RECEIVED, WITHDRAWN)
            .from(RECEIVED, SUPPLEMENT_REQUIRED, UNDER_REVIEW, PROVISIONAL_AID, WITHDRAWN)
            .from(SUPPLEMENT_REQUIRED, RECEIVED, DEEMED_WITHDRAWN, WITHDRAWN)
            .from(UNDER_REVIEW, GRANTED, REFUSED, WITHDRAWN)
            .from(PROVISIONAL_AID, GRANTED, TERMINATED)
            .from(GRANTED, ASSIGNED, TERMINATED)
            .from(ASSIGNED, IN_PROGRESS, TERMINATED)
            .from(IN_PROGRESS, REPORTED, TERMINATED)
            .from(REPORTED, CLOSED, TERMINATED)
            .from(REFUSED, OBJECTION)
            .from(TERMINATED, OBJECTION)
            .from(OBJECTION, UPHELD, ORDERED_TO_CORRECT)
            .from(ORDERED_TO_CORRECT, UNDER_REVIEW);

    /** Where a case begins: drafted, received at once, or withdrawn by its sender before it was opened. */
    public static final Set<AidStatus> STARTS = Set.of(DRAFT, RECEIVED, WITHDRAWN);

    private final Text title;

    AidStatus(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    /** Nothing is open: no move is left, or only the applicant's objection. */
    public boolean isClosed() {
        return MOVES.isFinal(this) || this == REFUSED || this == TERMINATED;
    }

    /** Aid was decided and has not ended. */
    public boolean isAided() {
        return switch (this) {
            case GRANTED, ASSIGNED, IN_PROGRESS, REPORTED, PROVISIONAL_AID -> true;
            default -> false;
        };
    }
}
