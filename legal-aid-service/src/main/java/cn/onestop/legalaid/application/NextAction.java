package cn.onestop.legalaid.application;

import static cn.onestop.legalaid.domain.AidStatus.ASSIGNED;
import static cn.onestop.legalaid.domain.AidStatus.CLOSED;
import static cn.onestop.legalaid.domain.AidStatus.DRAFT;
import static cn.onestop.legalaid.domain.AidStatus.GRANTED;
import static cn.onestop.legalaid.domain.AidStatus.IN_PROGRESS;
import static cn.onestop.legalaid.domain.AidStatus.OBJECTION;
import static cn.onestop.legalaid.domain.AidStatus.ORDERED_TO_CORRECT;
import static cn.onestop.legalaid.domain.AidStatus.PROVISIONAL_AID;
import static cn.onestop.legalaid.domain.AidStatus.RECEIVED;
import static cn.onestop.legalaid.domain.AidStatus.REFUSED;
import static cn.onestop.legalaid.domain.AidStatus.REPORTED;
import static cn.onestop.legalaid.domain.AidStatus.SUPPLEMENT_REQUIRED;
import static cn.onestop.legalaid.domain.AidStatus.TERMINATED;
import static cn.onestop.legalaid.domain.AidStatus.UNDER_REVIEW;
import static cn.onestop.legalaid.domain.AidStatus.UPHELD;

import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.AidStatus;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.TerminationGround;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with an application next: for each status, and for who may do it. The verbs themselves have the last word. */
public enum NextAction {
    CHANGE_DRAFT("PUT", "", "修改草稿", "change the draft", Who.APPLICANT, DRAFT),
    SUBMIT("POST", "submission", "提交申请", "submit the application", Who.APPLICANT, DRAFT),
    ASK_SUPPLEMENT(
            "POST",
            "supplement-request",
            "一次性告知需要补充的材料",
            "tell, once, what is missing",
            Who.FIRST_SUPPLEMENT,
            RECEIVED),
    DELIVER_SUPPLEMENT(
            "POST", "supplement", "补充材料或者作出说明", "deliver the supplement", Who.APPLICANT, SUPPLEMENT_REQUIRED),
    WITHDRAW(
            "POST",
            "withdrawal",
            "撤回申请",
            "withdraw the application",
            Who.APPLICANT,
            DRAFT,
            RECEIVED,
            SUPPLEMENT_REQUIRED,
            UNDER_REVIEW),
    REVIEW("POST", "review", "开始审查", "begin the review", Who.CENTRE, RECEIVED, ORDERED_TO_CORRECT),
    RECORD_FINDINGS(
            "POST",
            "findings",
            "记录查明的情况",
            "record what was found",
            Who.CENTRE,
            RECEIVED,
            UNDER_REVIEW,
            PROVISIONAL_AID),
    AID_FIRST("POST", "provisional-aid", "决定先行提供法律援助", "give aid before the decision", Who.CENTRE, RECEIVED),
    GRANT("POST", "grant", "决定给予法律援助", "grant aid", Who.CENTRE, UNDER_REVIEW, PROVISIONAL_AID),
    REFUSE("POST", "refusal", "决定不予法律援助", "refuse aid, with the reason", Who.CENTRE, UNDER_REVIEW),
    OFFER_ASSIGNMENT(
            "POST",
            "assignment-offers",
            "向律师发出指派邀约",
            "offer the assignment to lawyers",
            Who.CENTRE_SEEKING,
            PROVISIONAL_AID,
            GRANTED,
            ASSIGNED,
            IN_PROGRESS),
    ASSIGN(
            "POST",
            "assignment",
            "指派法律援助人员",
            "assign counsel",
            Who.CENTRE_ASSIGNING,
            PROVISIONAL_AID,
            GRANTED,
            ASSIGNED,
            IN_PROGRESS),
    ASK_FEE_RELIEF(
            "POST",
            "fee-reliefs",
            "申请减免公证费、鉴定费",
            "ask for the relief of notary or appraisal fees",
            Who.APPLICANT,
            GRANTED,
            ASSIGNED,
            IN_PROGRESS),
    START("POST", "start", "开始办理", "begin the work", Who.COUNSEL, ASSIGNED),
    TELL_PROGRESS(
            "POST", "progress", "通报办理情况", "tell how it goes", Who.COUNSEL, PROVISIONAL_AID, ASSIGNED, IN_PROGRESS),
    REPORT("POST", "report", "提交办案报告", "report the end", Who.COUNSEL, IN_PROGRESS),
    CLOSE("POST", "closing", "结案", "close the case", Who.CENTRE, REPORTED),
    TERMINATE(
            "POST",
            "termination",
            "决定终止法律援助",
            "terminate aid on a ground of art. 48",
            Who.CENTRE,
            PROVISIONAL_AID,
            GRANTED,
            ASSIGNED,
            IN_PROGRESS,
            REPORTED),
    ASK_OTHER_COUNSEL(
            "POST",
            "change-of-counsel",
            "申请更换法律援助人员",
            "ask for other counsel",
            Who.APPLICANT_OF_COUNSEL,
            ASSIGNED,
            IN_PROGRESS),
    DECIDE_OTHER_COUNSEL(
            "POST",
            "change-of-counsel/decision",
            "决定是否更换法律援助人员",
            "decide on the change of counsel",
            Who.CENTRE_ASKED_FOR_CHANGE,
            ASSIGNED,
            IN_PROGRESS),
    COMPLAIN(
            "POST",
            "complaints",
            "投诉",
            "complain",
            Who.APPLICANT,
            SUPPLEMENT_REQUIRED,
            RECEIVED,
            UNDER_REVIEW,
            PROVISIONAL_AID,
            GRANTED,
            ASSIGNED,
            IN_PROGRESS,
            REPORTED,
            CLOSED,
            REFUSED,
            TERMINATED,
            OBJECTION,
            UPHELD,
            ORDERED_TO_CORRECT),
    ANSWER_COMPLAINT(
            "POST", "complaints/{number}/answer", "答复投诉", "answer the complaint", Who.BUREAU_ASKED_BY_COMPLAINT),
    REVIEW_QUALITY("POST", "quality-reviews", "质量评查", "review the quality", Who.CENTRE_OR_BUREAU, REPORTED, CLOSED),
    VISIT("POST", "return-visits", "回访受援人", "ask the aided person afterwards", Who.CENTRE_OR_BUREAU, REPORTED, CLOSED),
    OBJECT("POST", "objection", "提出异议", "object to the decision", Who.APPLICANT, REFUSED, TERMINATED),
    DECIDE_OBJECTION("POST", "objection/decision", "对异议作出决定", "decide on the objection", Who.BUREAU, OBJECTION),
    SANCTION_FRAUD(
            "POST",
            "fraud-sanction",
            "责令支付费用并处罚款",
            "order repayment and a fine",
            Who.BUREAU_AFTER_FRAUD,
            TERMINATED,
            UPHELD),
    ADD_DOCUMENT("POST", "documents", "补充附件", "add a document", Who.PARTICIPANT);

    private enum Who {
        APPLICANT,
        APPLICANT_OF_COUNSEL,
        COUNSEL,
        CENTRE,
        FIRST_SUPPLEMENT,
        CENTRE_SEEKING,
        CENTRE_ASSIGNING,
        CENTRE_ASKED_FOR_CHANGE,
        BUREAU,
        BUREAU_AFTER_FRAUD,
        BUREAU_ASKED_BY_COMPLAINT,
        CENTRE_OR_BUREAU,
        PARTICIPANT;

        boolean may(Standing standing, LegalAidApplication it) {
            boolean hasCounsel = it.representation().work().counsel() != null;
            boolean speaksForApplicant = standing.applicant() || standing.helpsApplicant();
            boolean changeOpen = it.supervising().kept().changes().stream().anyMatch(one -> one.granted() == null);
            return switch (this) {
                case APPLICANT -> speaksForApplicant;
                case APPLICANT_OF_COUNSEL -> speaksForApplicant && hasCounsel && !changeOpen;
                case COUNSEL -> (standing.counsel() || standing.decides()) && hasCounsel;
                case CENTRE -> standing.decides();
                case FIRST_SUPPLEMENT -> standing.decides() && it.receiving().supplement() == null;
                case CENTRE_SEEKING ->
                    standing.decides()
                            && it.representation().isSought()
                            && it.representation().openOffer().isEmpty();
                case CENTRE_ASSIGNING -> standing.decides() && (it.status() == GRANTED || !hasCounsel);
                case CENTRE_ASKED_FOR_CHANGE -> standing.decides() && changeOpen;
                case BUREAU -> standing.supervises();
                case BUREAU_AFTER_FRAUD -> standing.supervises() && endedForFraud(it);
                case BUREAU_ASKED_BY_COMPLAINT ->
                    standing.supervises()
                            && it.supervising().kept().complaints().stream().anyMatch(one -> one.answeredAt() == null);
                case CENTRE_OR_BUREAU -> standing.decides() || standing.supervises();
                case PARTICIPANT -> speaksForApplicant || standing.counsel();
            };
        }

        private static boolean endedForFraud(LegalAidApplication it) {
            var termination = it.remedying().termination();
            return termination != null && termination.ground() == TerminationGround.FRAUD;
        }
    }

    private final String method;
    private final String path;
    private final Text title;
    private final Who who;
    private final Set<AidStatus> in;

    NextAction(String method, String path, String zh, String en, Who who, AidStatus... in) {
        this.method = method;
        this.path = path;
        this.title = new Text(zh, en);
        this.who = who;
        this.in = in.length == 0 ? EnumSet.allOf(AidStatus.class) : EnumSet.copyOf(List.of(in));
    }

    public String method() {
        return method;
    }

    /** Below the application's own path; empty for that path itself. */
    public String path() {
        return path;
    }

    public Text title() {
        return title;
    }

    public static List<NextAction> of(LegalAidApplication application, Standing standing) {
        return Arrays.stream(values())
                .filter(action -> action.in.contains(application.status()) && action.who.may(standing, application))
                .toList();
    }
}
