package cn.onestop.consultation.application;

import static cn.onestop.consultation.domain.Status.ANSWERED;
import static cn.onestop.consultation.domain.Status.CALLED_BACK;
import static cn.onestop.consultation.domain.Status.CLOSED;
import static cn.onestop.consultation.domain.Status.DISPATCHED;
import static cn.onestop.consultation.domain.Status.RECEIVED;
import static cn.onestop.consultation.domain.Status.RETURNED_MISROUTED;
import static cn.onestop.consultation.domain.Status.REWORK;
import static cn.onestop.consultation.domain.Status.SUPERVISED;
import static cn.onestop.consultation.domain.Status.WORK_ORDER;

import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Status;
import cn.onestop.consultation.domain.Survey;
import cn.onestop.kernel.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with a consultation next: for each status, and for who may do it. The verbs themselves have the last word. */
public enum NextAction {
    TAKE("POST", "taking", "受理", "take it", Who.HANDLER_WHILE_WAITING, RECEIVED),
    RECORD_CIRCUMSTANCES(
            "PUT", "circumstances", "登记情况与日期", "record days and circumstances", Who.HANDLER, RECEIVED, ANSWERED),
    IDENTIFY("PUT", "inquirer", "登记咨询人身份", "record who asks", Who.HANDLER_OF_ANONYMOUS, open()),
    ANSWER("POST", "answers", "解答", "answer", Who.HANDLER, RECEIVED),
    TRANSFER("POST", "transfer", "转交坐席、地区或者业务线", "hand over to an agent, area or line", Who.HANDLER, RECEIVED),
    ASK_FURTHER("POST", "questions", "继续提问", "ask further", Who.INQUIRER, ANSWERED),
    OPEN_ORDER("POST", "order", "生成工单", "open a work order", Who.HANDLER_WITHOUT_ORDER, RECEIVED, ANSWERED),
    DISPATCH(
            "POST",
            "order/dispatches",
            "派单",
            "send the order to a unit",
            Who.STAFF,
            WORK_ORDER,
            RETURNED_MISROUTED,
            REWORK,
            SUPERVISED),
    SEND_BACK("POST", "order/returns", "误派退回", "send it back as misrouted", Who.HANDLER, DISPATCHED),
    HANDLE("POST", "order/results", "填写办理结果", "record what was done", Who.STAFF, DISPATCHED, SUPERVISED),
    EXTEND(
            "POST",
            "order/extensions",
            "批准延期",
            "allow more time",
            Who.SUPERVISOR,
            WORK_ORDER,
            DISPATCHED,
            RETURNED_MISROUTED,
            REWORK,
            SUPERVISED),
    SUPERVISE(
            "POST",
            "order/supervision",
            "督办",
            "take it under supervision",
            Who.SUPERVISOR,
            WORK_ORDER,
            DISPATCHED,
            RETURNED_MISROUTED,
            REWORK),
    BOOK_CALL_BACK("PUT", "callback", "预约回拨时段", "book a time to be called", Who.ANYONE_TO_CALL, Status.values()),
    RECORD_CALL("POST", "callback/attempts", "登记通话", "record a call", Who.HANDLER_TO_CALL, Status.values()),
    REWORK_ORDER("POST", "order/rework", "返工", "have it worked on again", Who.ANYONE, CALLED_BACK),
    CLOSE("POST", "closing", "办结并发出满意度评价", "close, and ask for satisfaction", Who.ANYONE, ANSWERED, CALLED_BACK),
    ANSWER_SURVEY("PUT", "survey", "评价满意度", "say how satisfied you are", Who.ANYONE_WHILE_ASKED, CLOSED),
    GRADE("POST", "quality", "质检评价", "grade the answer", Who.SUPERVISOR_OF_DRAWN, Status.values()),
    WITHDRAW(
            "POST", "withdrawal", "撤回", "withdraw", Who.INQUIRER, RECEIVED, WORK_ORDER, DISPATCHED, RETURNED_MISROUTED),
    REFER(
            "POST",
            "referrals",
            "转介调解、法律援助、公证、鉴定或者律师",
            "refer to mediation, legal aid, a notary, forensics or a lawyer",
            Who.ANYONE_KNOWN,
            Status.values());

    private enum Who {
        INQUIRER,
        HANDLER,
        HANDLER_WHILE_WAITING,
        HANDLER_OF_ANONYMOUS,
        HANDLER_WITHOUT_ORDER,
        HANDLER_TO_CALL,
        STAFF,
        SUPERVISOR,
        SUPERVISOR_OF_DRAWN,
        ANYONE,
        ANYONE_KNOWN,
        ANYONE_TO_CALL,
        ANYONE_WHILE_ASKED;

        boolean may(Standing standing, Consultation consultation) {
            boolean handles = standing.handles();
            boolean anyone = handles || standing.inquirer();
            return switch (this) {
                case INQUIRER, ANYONE -> anyone;
                case HANDLER -> handles;
                case HANDLER_WHILE_WAITING ->
                    handles && consultation.desk().state().agent() == null;
                case HANDLER_OF_ANONYMOUS -> handles && consultation.inquirer().key() == null;
                case HANDLER_WITHOUT_ORDER ->
                    handles && consultation.ordering().order().isEmpty();
                case HANDLER_TO_CALL ->
                    handles && consultation.callingBack().purpose().isPresent();
                case STAFF -> handles || standing.supervisor();
                case SUPERVISOR -> standing.supervisor();
                case SUPERVISOR_OF_DRAWN ->
                    standing.supervisor()
                            && consultation
                                    .quality()
                                    .filter(drawn -> drawn.grade() == null)
                                    .isPresent();
                case ANYONE_KNOWN -> anyone && consultation.inquirer().key() != null;
                case ANYONE_TO_CALL ->
                    anyone && consultation.callingBack().purpose().isPresent();
                case ANYONE_WHILE_ASKED ->
                    anyone
                            && consultation
                                    .surveying()
                                    .survey()
                                    .filter(survey -> survey.status() == Survey.Status.ASKED)
                                    .isPresent();
            };
        }
    }

    private final String method;
    private final String path;
    private final Text title;
    private final Who who;
    private final Set<Status> in;

    NextAction(String method, String path, String zh, String en, Who who, Status... in) {
        this.method = method;
        this.path = path;
        this.title = new Text(zh, en);
        this.who = who;
        this.in = EnumSet.copyOf(List.of(in));
    }

    public String method() {
        return method;
    }

    /** Below the consultation's own path. */
    public String path() {
        return path;
    }

    public Text title() {
        return title;
    }

    public static List<NextAction> of(Consultation consultation, Standing standing) {
        return Arrays.stream(values())
                .filter(action -> action.in.contains(consultation.status()) && action.who.may(standing, consultation))
                .toList();
    }

    private static Status[] open() {
        return Arrays.stream(Status.values())
                .filter(status -> !Status.MOVES.isFinal(status))
                .toArray(Status[]::new);
    }
}
