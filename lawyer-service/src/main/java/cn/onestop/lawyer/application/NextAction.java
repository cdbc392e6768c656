package cn.onestop.lawyer.application;

import static cn.onestop.lawyer.domain.Status.ACCEPTED;
import static cn.onestop.lawyer.domain.Status.CLOSED;
import static cn.onestop.lawyer.domain.Status.CONFLICT_CHECKED;
import static cn.onestop.lawyer.domain.Status.DECLINED;
import static cn.onestop.lawyer.domain.Status.ENGAGED;
import static cn.onestop.lawyer.domain.Status.EXPIRED;
import static cn.onestop.lawyer.domain.Status.MATCHED;
import static cn.onestop.lawyer.domain.Status.OFFERED;
import static cn.onestop.lawyer.domain.Status.REQUESTED;
import static cn.onestop.lawyer.domain.Status.TERMINATED;

import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.Contract;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** What can be done with a case next: for each status, and for who may do it. The verbs themselves have the last word. */
public enum NextAction {
    MATCH(
            "POST",
            "matching",
            "重新匹配律师",
            "match anew",
            NextAction::asksForOneself,
            REQUESTED,
            MATCHED,
            CONFLICT_CHECKED,
            DECLINED,
            EXPIRED),
    ASK_HUMAN(
            "POST",
            "human-decision",
            "要求人工决定",
            "have a person decide",
            (it, who) -> isClientSide(who) && it.seeking().humanAskedAt().isEmpty(),
            REQUESTED,
            MATCHED,
            CONFLICT_CHECKED,
            DECLINED,
            EXPIRED),
    CHOOSE(
            "PUT",
            "candidates",
            "人工确定候选律师",
            "name who is to be asked",
            (it, who) -> who.handles() || who.supervisor(),
            REQUESTED,
            MATCHED,
            CONFLICT_CHECKED,
            DECLINED,
            EXPIRED),
    OFFER(
            "POST",
            "offers",
            "请律师接受委托",
            "ask a lawyer",
            NextAction::asksForOneself,
            MATCHED,
            CONFLICT_CHECKED,
            DECLINED,
            EXPIRED),
    ACCEPT("POST", "acceptance", "接受委托", "accept", (it, who) -> who.asked(), OFFERED),
    DECLINE("POST", "declination", "说明理由不接受", "decline, with the reason", (it, who) -> who.asked(), OFFERED),
    DRAW_UP("PUT", "contract", "拟定书面委托合同", "draw up the contract", (it, who) -> who.counsel(), ACCEPTED),
    SIGN(
            "POST",
            "contract/signatures",
            "签署委托合同",
            "sign the contract",
            (it, who) -> (isClientSide(who) || who.counsel())
                    && it.engaging().contract().filter(NextAction::isUnsigned).isPresent(),
            ACCEPTED),
    CLOSE("POST", "closing", "办结并报告", "close, with a report", (it, who) -> who.counsel(), ENGAGED),
    TERMINATE(
            "POST",
            "termination",
            "终止委托",
            "end the engagement",
            (it, who) -> isClientSide(who) || who.counsel(),
            ENGAGED),
    RATE(
            "PUT",
            "rating",
            "评价",
            "say how it was",
            (it, who) -> who.client() && it.engaging().rating().isEmpty(),
            CLOSED,
            TERMINATED),
    REFER(
            "POST",
            "referrals",
            "转介到其他业务线",
            "refer to legal aid, mediation, a notary or forensics",
            (it, who) -> isClientSide(who) || who.counsel(),
            Status.values()),
    WITHDRAW(
            "POST",
            "withdrawal",
            "撤回",
            "withdraw",
            (it, who) -> isClientSide(who),
            REQUESTED,
            MATCHED,
            CONFLICT_CHECKED,
            OFFERED,
            DECLINED,
            EXPIRED,
            ACCEPTED);

    private final String method;
    private final String path;
    private final Text title;
    private final BiPredicate<LegalService, Standing> may;
    private final Set<Status> in;

    NextAction(
            String method, String path, String zh, String en, BiPredicate<LegalService, Standing> may, Status... in) {
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

    public static List<NextAction> of(LegalService it, Standing standing) {
        return Arrays.stream(values())
                .filter(action -> action.in.contains(it.status()) && action.may.test(it, standing))
                .toList();
    }

    private static boolean isClientSide(Standing standing) {
        return standing.client() || standing.handles();
    }

    /** An assignment is offered in turn, by itself. */
    private static boolean asksForOneself(LegalService it, Standing standing) {
        return isClientSide(standing) && it.intake().assignment() == null;
    }

    private static boolean isUnsigned(Contract contract) {
        return !contract.isSigned();
    }
}
