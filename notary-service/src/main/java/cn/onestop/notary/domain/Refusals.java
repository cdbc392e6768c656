package cn.onestop.notary.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.kinds.Material;
import cn.onestop.notary.domain.kinds.MatterKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What this line refuses, with the article and what to do instead. */
public final class Refusals {
    private Refusals() {}

    /** How a written refusal is objected to. */
    static NextStep objection() {
        return new NextStep(
                null,
                new Text(
                        "对决定不服的，可向公证机构所在地的司法行政部门投诉",
                        "object by a complaint to the justice bureau at the office's seat"));
    }

    /** A will, survival, an adoption and other personal acts (Notarization Law art. 26). */
    public static Refused personalAct(MatterKind kind) {
        return refused(
                "PERSONAL_ACT",
                kind.title().zh() + "应当由本人办理，不得由他人代理",
                kind.title().en() + ": nobody may act for the person",
                Law.notarization("26"),
                Line.NOTARY,
                "由本人登录申请（POST /api/notarizations），或者本人到公证处办理；行动不便的可请公证员上门",
                "let the person apply (POST /api/notarizations), or come to the office; a notary comes to who can't move",
                "/proxy");
    }

    static Refused whereIsTheProperty() {
        return refused(
                "PROPERTY_PLACE_NEEDED",
                "涉及不动产的公证须写明不动产所在地",
                "say where the real estate lies",
                Law.notarization("25"),
                Line.NOTARY,
                "填写不动产所在地（places.property）",
                "fill in places.property",
                "/places/property");
    }

    static Refused wrongPlace(Office office) {
        return refused(
                "WRONG_PLACE",
                "住所地、经常居住地、行为地或者事实发生地均不在" + office.name() + "的执业区域内",
                "neither residence nor place of the act or fact lies where this office is competent",
                Law.notarization("25"),
                Line.NOTARY,
                "向上述地点之一的公证机构申请（GET /api/notary-offices）",
                "apply at an office of one of these places (GET /api/notary-offices)",
                "/places");
    }

    static Refused notWhereThePropertyIs(Office office) {
        return refused(
                "NOT_WHERE_THE_PROPERTY_IS",
                "涉及不动产的公证应当向不动产所在地的公证机构提出，" + office.name() + "不在不动产所在地",
                "what concerns real estate is notarized where it lies, and this office is elsewhere",
                Law.notarization("25"),
                Line.NOTARY,
                "向不动产所在地的公证机构申请（GET /api/notary-offices）；不动产的委托、声明、赠与、遗嘱可在住所地等办理",
                "apply where it lies (GET /api/notary-offices); a mandate, declaration, gift or will about it at your residence too",
                "/places/property");
    }

    /** A notary may not act here; the case goes to another (Notarization Law art. 23). */
    public static Refused conflict(Conflict conflict, String field) {
        return new Refused(
                new Refusal(
                        conflict.name(),
                        conflict.reason(),
                        Law.notarization("23(3)"),
                        List.of(new NextStep(
                                Line.NOTARY,
                                new Text(
                                        "由本公证处其他公证员办理（POST …/assignment）",
                                        "let another notary of the office act (POST …/assignment)")))),
                field);
    }

    static Refused notComplete() {
        return refused(
                "NOT_COMPLETE",
                "申请人尚未写明公证事项",
                "the applicant has not said yet what is to be notarized",
                Law.notarization("27"),
                Line.NOTARY,
                "由申请人完善申请（PUT …/application）",
                "let the applicant complete the application (PUT …/application)",
                "");
    }

    static Refused cameWithReferral() {
        return refused(
                "CAME_WITH_REFERRAL",
                "公证事项由转介的协议确定，不能更改",
                "what is to be notarized came as an agreement with the referral, and stays",
                Law.notarization("37"),
                Line.NOTARY,
                "撤回后重新申请（POST …/withdrawal，POST /api/notarizations）",
                "withdraw and apply anew (POST …/withdrawal, POST /api/notarizations)",
                "");
    }

    static Refused assignedToAnother() {
        return refused(
                "ASSIGNED_TO_ANOTHER",
                "本案已指派给其他公证员",
                "the case was assigned to another notary",
                Law.PLATFORM,
                Line.NOTARY,
                "由被指派的公证员办理，或者重新指派（POST …/assignment）",
                "let that notary act, or assign anew (POST …/assignment)",
                "");
    }

    static Refused noSuchMaterial(String code) {
        return refused(
                "NO_SUCH_MATERIAL",
                "本事项的材料清单中没有 " + code,
                "the list of material for this kind has no " + code,
                Law.notarization("27"),
                Line.NOTARY,
                "查看材料清单（GET /api/notarization-kinds）",
                "look at the list (GET /api/notarization-kinds)",
                "/material");
    }

    static Refused materialLacking(List<Material> missing) {
        return refused(
                "MATERIAL_LACKING",
                "缺少材料：" + missing.stream().map(one -> one.title().zh()).collect(Collectors.joining("、")),
                "material is missing: "
                        + missing.stream().map(one -> one.title().en()).collect(Collectors.joining(", ")),
                Law.notarization("27"),
                Line.NOTARY,
                "提交材料（POST …/materials），或者要求补充（POST …/supplement-request）",
                "hand it in (POST …/materials), or ask for it (POST …/supplement-request)",
                "");
    }

    static Refused noCommitment() {
        return refused(
                "NO_COMMITMENT",
                "债务人尚未承诺愿意接受强制执行",
                "the debtor has not accepted enforcement yet",
                Law.notarization("37"),
                Line.NOTARY,
                "由债务人本人承诺，或者由公证员记录其当面承诺（POST …/commitment）",
                "let the debtor accept it, or record that it was accepted at the office (POST …/commitment)",
                "");
    }

    static Refused noDebt() {
        return refused(
                "NO_DEED",
                "不是赋予强制执行效力的债权文书公证",
                "this is no enforceable deed",
                Law.notarization("37"),
                Line.NOTARY,
                "申请办理具有强制执行效力的债权文书公证",
                "apply for an enforceable deed",
                "");
    }

    static Refused committedAlready() {
        return refused(
                "COMMITTED_ALREADY",
                "债务人已作出承诺",
                "the debtor accepted it already",
                Law.notarization("37"),
                Line.NOTARY,
                "查看案件",
                "look at the case",
                "");
    }

    static Refused feeUnpaid() {
        return refused(
                "FEE_UNPAID",
                "公证费尚未支付或者减免",
                "the fee is neither paid nor waived yet",
                Law.notarization("34"),
                Line.NOTARY,
                "记录缴费（POST …/fee-payment），或者记录减免（POST …/fee-relief）",
                "record the payment (POST …/fee-payment) or a relief (POST …/fee-relief)",
                "");
    }

    static Refused feeSettled() {
        return refused(
                "FEE_SETTLED",
                "公证费已结清",
                "the fee is settled already",
                Law.notarization("34"),
                Line.NOTARY,
                "查看案件",
                "look at the case",
                "");
    }

    static Refused relievedAlready() {
        return refused(
                "RELIEVED_ALREADY",
                "已减免公证费",
                "the fee is relieved already",
                Law.notarization("34"),
                Line.NOTARY,
                "查看案件",
                "look at the case",
                "");
    }

    static Refused ownApproval() {
        return refused(
                "OWN_CASE",
                "公证员不得审批自己承办的公证事项",
                "nobody approves the own case",
                Law.PROCEDURE_RULES,
                Line.NOTARY,
                "由本公证处其他公证员审批（POST …/approval）",
                "let another notary of the office approve (POST …/approval)",
                "");
    }

    static Refused standsStill() {
        return refused(
                "STANDS_STILL",
                "期限已因该原因中止",
                "the clock stands still for this reason already",
                Law.notarization("30"),
                Line.NOTARY,
                "查看期限",
                "look at the deadlines",
                "");
    }

    static Refused runs() {
        return refused(
                "RUNS",
                "期限没有因该原因中止",
                "the clock does not stand still for this reason",
                Law.notarization("30"),
                Line.NOTARY,
                "查看期限",
                "look at the deadlines",
                "");
    }

    static Refused noSuchEnding() {
        return refused(
                "NO_GROUND",
                "公证员不能以此理由终止公证",
                "a notary can't terminate on this ground",
                Law.PROCEDURE_RULES,
                Line.NOTARY,
                "选择六个月不能办结、当事人死亡或者终止、当事人阻挠之一",
                "choose six months, a party's death or dissolution, or obstruction",
                "/why");
    }

    static Refused receivedAlready() {
        return refused(
                "RECEIVED_ALREADY",
                "已记录收到公证书",
                "receipt is on record already",
                Law.PLATFORM,
                Line.NOTARY,
                "查看案件",
                "look at the case",
                "");
    }

    /** A dispute over rights is none over the certificate (Notarization Law art. 40). */
    static Refused forTheCourt() {
        return refused(
                "FOR_THE_COURT",
                "对公证书内容涉及的民事权利义务有争议的，应当向人民法院提起民事诉讼，不适用复查",
                "a dispute over the rights in a certificate goes to court, not to review",
                Law.notarization("40"),
                Line.LAWYER,
                "向人民法院起诉；可请律师帮助（POST /api/legal-services），或者申请人民调解（POST /api/mediations）",
                "sue in court; a lawyer can help (POST /api/legal-services), or mediation (POST /api/mediations)",
                "/subject");
    }

    static Refused tooLateForReview(LocalDate lastDay) {
        return refused(
                "TOO_LATE",
                "申请复查的期限已于 " + lastDay + " 届满",
                "a review could be asked for until " + lastDay,
                Law.PROCEDURE_RULES,
                Line.LAWYER,
                "就争议向人民法院起诉（公证法第40条）；可请律师帮助（POST /api/legal-services）",
                "sue over the dispute (Notarization Law art. 40); a lawyer can help (POST /api/legal-services)",
                "");
    }

    static Refused knownWhen() {
        return refused(
                "KNOWN_WHEN",
                "知悉日期须在公证书出具之日至今天之间",
                "it can be known from the certificate's issue until today",
                Law.PROCEDURE_RULES,
                Line.NOTARY,
                "更正知悉日期",
                "put the day right",
                "/knownOn");
    }

    static Refused sameNotary() {
        return refused(
                "SAME_NOTARY",
                "复查应当由原承办公证员以外的公证员办理",
                "another notary than the first reviews a certificate",
                Law.PROCEDURE_RULES,
                Line.NOTARY,
                "指派其他公证员（POST …/review/reviewer）",
                "name another notary (POST …/review/reviewer)",
                "/notary");
    }

    static Refused noReviewer() {
        return refused(
                "NO_REVIEWER",
                "尚未指派复查公证员",
                "no reviewer was named yet",
                Law.PROCEDURE_RULES,
                Line.NOTARY,
                "先指派复查公证员（POST …/review/reviewer）",
                "name the reviewer first (POST …/review/reviewer)",
                "");
    }

    static Refused nothingToCarryOut() {
        return refused(
                "NOTHING_TO_CARRY_OUT",
                "没有待执行的复查决定",
                "no decision of a review waits to be carried out",
                Law.notarization("39"),
                Line.NOTARY,
                "查看案件",
                "look at the case",
                "");
    }

    static Refused noAnnouncement() {
        return refused(
                "NO_ANNOUNCEMENT",
                "撤销公证书应当予以公告，请写明公告方式",
                "a revocation is announced: say where",
                Law.notarization("39"),
                Line.NOTARY,
                "填写公告（announcement）",
                "fill in announcement",
                "/announcement");
    }

    static Refused notDueYet(LocalDate payBy) {
        return refused(
                "NOT_DUE_YET",
                "履行期限至 " + payBy + "，尚未届满",
                "the debt is due on " + payBy + ", not yet over",
                Law.notarization("37"),
                Line.NOTARY,
                "期限届满仍不履行时再申请执行证书",
                "ask again when it is over and nothing was paid",
                "");
    }

    static Refused executionAskedAlready() {
        return refused(
                "EXECUTION_ASKED",
                "已申请执行证书",
                "an execution certificate was asked for already",
                Law.enforcement("3"),
                Line.NOTARY,
                "查看案件",
                "look at the case",
                "");
    }

    static Refused performedAlready() {
        return refused(
                "PERFORMED",
                "债权人已确认债务履行完毕",
                "the creditor said already that the debt was paid",
                Law.notarization("37"),
                Line.NOTARY,
                "如有争议，可向人民法院起诉",
                "sue in court if it is disputed",
                "");
    }

    static Refused executionNotAsked() {
        return refused(
                "EXECUTION_NOT_ASKED",
                "没有待办理的执行证书申请",
                "no application for an execution certificate is waiting",
                Law.enforcement("3"),
                Line.NOTARY,
                "由债权人申请（POST …/execution）",
                "let the creditor ask (POST …/execution)",
                "");
    }

    static Refused moreThanOwed() {
        return refused(
                "MORE_THAN_OWED",
                "申请执行的数额超过公证书载明的数额",
                "more is claimed than the deed says",
                Law.enforcement("10"),
                Line.NOTARY,
                "更正数额",
                "put the amount right",
                "/owedYuan");
    }

    static Refused notTheApplicant() {
        return refused(
                "NOT_THE_APPLICANT",
                "转介须经本人同意，只能为申请人提出",
                "a referral needs the consent of the applicant, and is for the applicant alone",
                Law.personalInformation("23"),
                Line.NOTARY,
                "由申请人本人同意后提出",
                "ask the applicant",
                "/subject");
    }

    static Refused noSuchReceiver(Line to) {
        return refused(
                "NO_SUCH_RECEIVER",
                to.title().zh() + "不接受公证的转介",
                to.title().en() + " takes no referrals from notaries",
                Law.PLATFORM,
                Line.NOTARY,
                "选择人民调解、法律援助、律师服务或者司法鉴定",
                "choose mediation, legal aid, a lawyer or forensics",
                "/to");
    }

    static Refused referredAlready(Line to) {
        return refused(
                "REFERRED_ALREADY",
                "已向" + to.title().zh() + "转介",
                "it was referred to " + to.title().en() + " already",
                Law.personalInformation("23"),
                Line.NOTARY,
                "查看该转介，或者先撤回",
                "look at that referral, or ask it back first",
                "/to");
    }

    /** What a creditor hears whose execution certificate is declined: the way to court is open. */
    public static Refusal noExecutionCertificate() {
        return new Refusal(
                "NO_EXECUTION_CERTIFICATE",
                new Text("不予出具执行证书", "no execution certificate is issued"),
                Law.enforcement("8"),
                List.of(
                        new NextStep(
                                Line.LAWYER,
                                new Text(
                                        "可就债权文书涉及的民事权利义务争议直接向人民法院起诉；可请律师帮助（POST /api/legal-services）",
                                        "sue directly over the rights in the deed; a lawyer can help (POST /api/legal-services)"))));
    }

    private static Refused refused(
            String code,
            String zh,
            String en,
            @Nullable Article article,
            @Nullable Line helps,
            String nextZh,
            String nextEn,
            String field) {
        return new Refused(
                new Refusal(code, new Text(zh, en), article, List.of(new NextStep(helps, new Text(nextZh, nextEn)))),
                field);
    }
}
