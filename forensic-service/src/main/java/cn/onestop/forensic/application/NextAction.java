package cn.onestop.forensic.application;

import static cn.onestop.forensic.domain.Status.ACCEPTED;
import static cn.onestop.forensic.domain.Status.AGREEMENT;
import static cn.onestop.forensic.domain.Status.ENTRUSTED;
import static cn.onestop.forensic.domain.Status.IN_PROGRESS;
import static cn.onestop.forensic.domain.Status.MATERIALS;
import static cn.onestop.forensic.domain.Status.OPINION;
import static cn.onestop.forensic.domain.Status.REJECTED;
import static cn.onestop.forensic.domain.Status.TERMINATED;

import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Recusal;
import cn.onestop.forensic.domain.Status;
import cn.onestop.forensic.domain.Testimony;
import cn.onestop.kernel.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** What can be done with a case next: for each status, and for who may do it. The verbs themselves have the last word. */
public enum NextAction {
    ACCEPT("POST", "acceptance", "受理", "accept", (it, who) -> who.appraises(), ENTRUSTED),
    REJECT("POST", "rejection", "不予受理并说明理由", "refuse, with the reasons", (it, who) -> who.appraises(), ENTRUSTED),
    AGREE_ON_TIME(
            "POST",
            "acceptance-time",
            "与委托人商定受理时间",
            "agree on a later decision",
            (it, who) -> who.appraises() && it.commission().complex(),
            ENTRUSTED),
    DRAW_UP(
            "PUT",
            "agreement",
            "拟定司法鉴定委托书",
            "draw up the letter of entrustment",
            (it, who) -> who.appraises(),
            ACCEPTED),
    SIGN(
            "POST",
            "agreement/signature",
            "签署司法鉴定委托书",
            "sign the letter of entrustment",
            (it, who) ->
                    NextAction.isClientSide(who) && it.entrusting().agreement().isPresent(),
            ACCEPTED),
    NAME_APPRAISERS(
            "PUT",
            "appraisers",
            "指定鉴定人",
            "name the appraisers",
            (it, who) -> who.appraises(),
            ACCEPTED,
            AGREEMENT,
            IN_PROGRESS,
            MATERIALS),
    BEGIN("POST", "beginning", "开始鉴定", "begin", (it, who) -> who.appraises(), AGREEMENT),
    ASK_RECUSAL(
            "POST",
            "recusals",
            "申请鉴定人回避",
            "ask that an appraiser step back",
            (it, who) -> !it.team().members().isEmpty() && (who.party() || who.appraises() || who.handles()),
            ACCEPTED,
            AGREEMENT,
            IN_PROGRESS,
            MATERIALS),
    DECIDE_RECUSAL(
            "POST",
            "recusals/decision",
            "决定是否回避",
            "decide whether the appraiser steps back",
            (it, who) -> who.appraises() && it.team().recusals().stream().anyMatch(Recusal::isOpen),
            ACCEPTED,
            AGREEMENT,
            IN_PROGRESS,
            MATERIALS),
    RECEIVE_MATERIAL(
            "POST",
            "materials",
            "接收鉴定材料",
            "receive a material",
            (it, who) -> who.appraises(),
            ENTRUSTED,
            ACCEPTED,
            AGREEMENT,
            IN_PROGRESS,
            MATERIALS),
    RECORD_CUSTODY(
            "POST",
            "custody",
            "登记材料流转",
            "record what happens to a material",
            (it, who) -> who.appraises() && !it.custody().held().isEmpty(),
            Status.values()),
    ASK_MATERIALS(
            "POST",
            "materials-request",
            "要求补充或者重新提取材料",
            "have materials supplied or taken again",
            (it, who) -> who.appraises(),
            IN_PROGRESS),
    MATERIALS_CAME(
            "POST", "materials-supply", "材料已补充", "the materials are here", (it, who) -> who.appraises(), MATERIALS),
    EXTEND("POST", "extension", "批准延长鉴定时限", "approve more time", (it, who) -> who.head(), IN_PROGRESS, MATERIALS),
    DRAFT("PUT", "opinion", "起草鉴定意见", "write the opinion", (it, who) -> who.appraises(), IN_PROGRESS),
    SIGN_OPINION(
            "POST",
            "opinion/signatures",
            "签名",
            "sign the opinion",
            (it, who) -> who.appraises() && it.working().opinion().isPresent(),
            IN_PROGRESS),
    ISSUE(
            "POST",
            "opinion/issue",
            "出具鉴定意见书",
            "issue the opinion",
            (it, who) -> who.appraises() && it.working().opinion().isPresent(),
            IN_PROGRESS),
    TERMINATE(
            "POST",
            "termination",
            "终止鉴定",
            "end it without an opinion",
            (it, who) -> who.appraises() || NextAction.isClientSide(who),
            ENTRUSTED,
            ACCEPTED,
            AGREEMENT,
            IN_PROGRESS,
            MATERIALS),
    SUPPLEMENT(
            "POST",
            "supplements",
            "申请补充鉴定",
            "ask for a supplement",
            (it, who) -> NextAction.isClientSide(who),
            OPINION),
    REAPPRAISE(
            "POST",
            "reappraisals",
            "申请重新鉴定",
            "ask for a re-appraisal",
            (it, who) -> NextAction.isClientSide(who),
            OPINION),
    CORRECT("POST", "corrections", "补正", "correct a slip", (it, who) -> who.appraises(), OPINION),
    SUMMON("POST", "testimonies", "登记出庭通知", "record a court's notice", NextAction::knowsTheCourt, OPINION),
    ANSWER_SUMMONS(
            "POST",
            "testimonies/answer",
            "登记出庭结果",
            "record what became of a notice",
            (it, who) -> NextAction.knowsTheCourt(it, who)
                    && it.afterwards().testimonies().stream()
                            .anyMatch(one -> one.answer() == Testimony.Answer.SUMMONED),
            OPINION),
    COMMISSION_ELSEWHERE(
            "GET",
            "institutions",
            "另选机构",
            "choose another institution",
            (it, who) -> NextAction.isClientSide(who),
            REJECTED,
            TERMINATED);

    private final String method;
    private final String path;
    private final Text title;
    private final BiPredicate<Appraisal, Standing> may;
    private final Set<Status> in;

    NextAction(String method, String path, String zh, String en, BiPredicate<Appraisal, Standing> may, Status... in) {
        this.method = method;
        this.path = path;
        this.title = new Text(zh, en);
        this.may = may;
        this.in = EnumSet.copyOf(List.of(in));
    }

    public String method() {
        return method;
    }

    /** Below the case's own path; below the line's for what concerns no case. */
    public String path() {
        return path;
    }

    public boolean concernsTheCase() {
        return this != COMMISSION_ELSEWHERE;
    }

    public Text title() {
        return title;
    }

    public static List<NextAction> of(Appraisal it, Standing standing) {
        return Arrays.stream(values())
                .filter(action -> action.in.contains(it.status()) && action.may.test(it, standing))
                .toList();
    }

    private static boolean isClientSide(Standing standing) {
        return standing.client() || standing.handles();
    }

    private static boolean knowsTheCourt(Appraisal it, Standing standing) {
        boolean court = it.commission().client().kind() == Client.Kind.ORGAN;
        return standing.appraises() || standing.supervisor() || (court && standing.client());
    }
}
