package cn.onestop.notary.application;

import static cn.onestop.notary.domain.Status.ACCEPTED;
import static cn.onestop.notary.domain.Status.APPLIED;
import static cn.onestop.notary.domain.Status.APPROVAL;
import static cn.onestop.notary.domain.Status.CORRECTED;
import static cn.onestop.notary.domain.Status.ISSUED;
import static cn.onestop.notary.domain.Status.MAINTAINED;
import static cn.onestop.notary.domain.Status.REVIEW;
import static cn.onestop.notary.domain.Status.REVIEW_REQUESTED;
import static cn.onestop.notary.domain.Status.REVOKED;
import static cn.onestop.notary.domain.Status.SUPPLEMENT;
import static cn.onestop.notary.domain.Status.SUPPLEMENTED;
import static cn.onestop.notary.domain.Status.VERIFICATION;

import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.Debt;
import cn.onestop.notary.domain.Execution;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What can be done with a case next: for each status, and for who may do it. The verbs themselves have the last word. */
public enum NextAction {
    COMPLETE(
            "PUT",
            "application",
            "写明公证事项",
            "say what is to be notarized",
            (it, who) -> isApplicantSide(it, who)
                    && it.applying()
                            .application()
                            .filter(one -> !one.known().isEmpty())
                            .isEmpty(),
            APPLIED),
    PROVIDE(
            "POST",
            "materials",
            "提交材料",
            "hand in material",
            (it, who) -> who.party() || who.handles() || who.acting(),
            APPLIED,
            ACCEPTED,
            REVIEW,
            SUPPLEMENT,
            VERIFICATION),
    ASSIGN(
            "POST",
            "assignment",
            "指派公证员",
            "assign a notary",
            (it, who) -> who.notary() || who.supervisor(),
            APPLIED,
            ACCEPTED,
            REVIEW,
            SUPPLEMENT,
            VERIFICATION,
            APPROVAL),
    ACCEPT(
            "POST",
            "acceptance",
            "受理",
            "accept",
            (it, who) -> who.notary() && it.applying().application().isPresent(),
            APPLIED),
    NOT_ACCEPT("POST", "non-acceptance", "不予受理", "do not accept", (it, who) -> who.notary(), APPLIED),
    TELL("POST", "information", "告知法律意义和后果", "tell meaning and consequences", (it, who) -> who.acting(), ACCEPTED),
    ASK_SUPPLEMENT("POST", "supplement-request", "要求补充材料", "ask for material", (it, who) -> who.acting(), REVIEW),
    SUPPLEMENT_RECEIVED(
            "POST",
            "supplement",
            "补充材料已齐",
            "all that was asked for is there",
            (it, who) -> who.party() || who.handles() || who.acting(),
            SUPPLEMENT),
    VERIFY("POST", "verification", "开始核实", "begin to verify", (it, who) -> who.acting(), REVIEW),
    VERIFIED("POST", "verification/result", "记录核实结果", "record the result", (it, who) -> who.acting(), VERIFICATION),
    RELIEVE(
            "POST",
            "fee-relief",
            "减免公证费",
            "relieve the fee",
            (it, who) -> who.acting() && it.charging().relief().isEmpty(),
            ACCEPTED,
            REVIEW,
            SUPPLEMENT,
            VERIFICATION,
            APPROVAL),
    PAY(
            "POST",
            "fee-payment",
            "记录缴费",
            "record the payment",
            (it, who) -> who.acting()
                    && it.charging().dueYuan().signum() > 0
                    && it.charging().fee().filter(one -> one.paidAt() == null).isPresent(),
            ACCEPTED,
            REVIEW,
            SUPPLEMENT,
            VERIFICATION,
            APPROVAL),
    COMMIT(
            "POST",
            "commitment",
            "承诺愿意接受强制执行",
            "accept enforcement",
            (it, who) -> it.enforcing().commitment().isEmpty()
                    && it.enforcing().debt().isPresent()
                    && (who.acting() || speaksFor(it, who, Debt::debtor)),
            APPLIED,
            ACCEPTED,
            REVIEW,
            SUPPLEMENT,
            VERIFICATION),
    SUBMIT("POST", "draft", "报请审批", "submit for approval", (it, who) -> who.acting(), REVIEW),
    APPROVE("POST", "approval", "审批并出具公证书", "approve and issue", (it, who) -> who.notary() && !who.acting(), APPROVAL),
    SEND_BACK("POST", "approval/return", "退回", "send back", (it, who) -> who.notary() && !who.acting(), APPROVAL),
    REFUSE(
            "POST",
            "refusal",
            "不予办理",
            "refuse",
            (it, who) -> who.acting(),
            ACCEPTED,
            REVIEW,
            SUPPLEMENT,
            VERIFICATION,
            APPROVAL),
    TERMINATE(
            "POST",
            "termination",
            "终止公证",
            "terminate",
            (it, who) -> who.acting(),
            ACCEPTED,
            REVIEW,
            SUPPLEMENT,
            VERIFICATION,
            APPROVAL),
    WITHDRAW(
            "POST",
            "withdrawal",
            "撤回申请",
            "withdraw",
            NextAction::isApplicantSide,
            APPLIED,
            ACCEPTED,
            REVIEW,
            SUPPLEMENT,
            VERIFICATION,
            APPROVAL),
    RECEIVE(
            "POST",
            "receipt",
            "确认收到公证书",
            "confirm receipt of the certificate",
            (it, who) -> who.party() || who.handles() || who.acting(),
            ISSUED),
    ASK_REVIEW(
            "POST",
            "review",
            "申请复查",
            "ask for a review",
            (it, who) -> who.party(),
            ISSUED,
            MAINTAINED,
            CORRECTED,
            SUPPLEMENTED),
    NAME_REVIEWER(
            "POST",
            "review/reviewer",
            "指派复查公证员",
            "name the reviewer",
            (it, who) -> who.notary() || who.supervisor(),
            REVIEW_REQUESTED),
    DECIDE_REVIEW(
            "POST", "review/decision", "作出复查决定", "decide the review", (it, who) -> who.reviewer(), REVIEW_REQUESTED),
    CARRY_OUT(
            "POST",
            "review/completion",
            "执行复查决定",
            "carry the decision out",
            (it, who) -> who.reviewer() && it.reviewing().waiting().isPresent(),
            CORRECTED,
            SUPPLEMENTED,
            REVOKED),
    RECORD_PERFORMANCE(
            "POST",
            "performance",
            "确认债务已履行",
            "say that the debt was paid",
            (it, who) -> speaksFor(it, who, Debt::creditor)
                    && it.enforcing().performedAt().isEmpty()
                    && it.enforcing().execution().status() != Execution.Status.ASKED,
            ISSUED,
            MAINTAINED,
            CORRECTED,
            SUPPLEMENTED),
    ASK_EXECUTION(
            "POST",
            "execution",
            "申请执行证书",
            "ask for an execution certificate",
            (it, who) -> speaksFor(it, who, Debt::creditor)
                    && it.enforcing().performedAt().isEmpty()
                    && Execution.MOVES.allows(it.enforcing().execution().status(), Execution.Status.ASKED),
            ISSUED,
            MAINTAINED,
            CORRECTED,
            SUPPLEMENTED),
    CERTIFY_EXECUTION(
            "POST",
            "execution/certificate",
            "出具执行证书",
            "issue the execution certificate",
            NextAction::decidesExecution,
            ISSUED,
            MAINTAINED,
            CORRECTED,
            SUPPLEMENTED),
    DECLINE_EXECUTION(
            "POST",
            "execution/refusal",
            "不予出具执行证书",
            "decline the execution certificate",
            NextAction::decidesExecution,
            ISSUED,
            MAINTAINED,
            CORRECTED,
            SUPPLEMENTED),
    REFER(
            "POST",
            "referrals",
            "转介到其他业务线",
            "refer to mediation, legal aid, a lawyer or forensics",
            NextAction::isApplicantSide,
            Status.values());

    private final String method;
    private final String path;
    private final Text title;
    private final BiPredicate<Notarization, Standing> may;
    private final Set<Status> in;

    NextAction(
            String method, String path, String zh, String en, BiPredicate<Notarization, Standing> may, Status... in) {
        this.method = method;
        this.path = path;
        this.title = new Text(zh, en);
        this.may = may;
        this.in = EnumSet.copyOf(List.of(in));
    }

    public String method() {
        return method;
    }

    /** Below the case's own path. */
    public String path() {
        return path;
    }

    public Text title() {
        return title;
    }

    public static List<NextAction> of(Notarization it, Standing standing) {
        return Arrays.stream(values())
                .filter(action -> action.in.contains(it.status()) && action.may.test(it, standing))
                .toList();
    }

    private static boolean isApplicantSide(Notarization it, Standing standing) {
        return standing.applicant() || standing.handles();
    }

    private static boolean decidesExecution(Notarization it, Standing standing) {
        return standing.acting() && it.enforcing().execution().status() == Execution.Status.ASKED;
    }

    private static boolean speaksFor(Notarization it, Standing standing, Function<Debt, String> side) {
        return it.enforcing()
                .debt()
                .map(side)
                .flatMap(key -> it.participants().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst())
                .filter(one -> one.speaksThrough(standing.caller().personKey()))
                .isPresent();
    }
}
