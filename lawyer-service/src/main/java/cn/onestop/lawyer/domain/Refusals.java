package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.matching.Exclusion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this line refuses, with the article and what to do instead. */
public final class Refusals {
    private Refusals() {}

    /** What the sender of an assignment hears: who assigns is the centre (Legal Aid Law art. 43). */
    static Refusal noLawyer(Ending why) {
        return new Refusal(
                "NO_LAWYER_FOUND",
                new Text(
                        "未能在期限内匹配到接受指派的律师：" + why.title().zh(),
                        "no counsel could be found in time: " + why.title().en()),
                Law.legalAid("43"),
                List.of(
                        new NextStep(
                                Line.LEGAL_AID,
                                new Text(
                                        "由法律援助机构直接指派（POST /api/legal-aid/{reference}/assignment）",
                                        "the legal aid centre assigns somebody by hand (POST /api/legal-aid/{reference}/assignment)"))));
    }

    static Refused clientWithdrew() {
        return refused(
                "CLIENT_WITHDREW",
                "当事人已撤回",
                "the client withdrew",
                Law.lawyers("32"),
                "如仍需要，可重新提出",
                "ask anew if help is still wanted",
                "");
    }

    static Refused notClear(@Nullable String lawyer) {
        return refused(
                lawyer == null ? "NOBODY_LEFT" : "NOT_CLEAR",
                "该律师不在已通过利益冲突审查且未征询过的名单中",
                "not on the list of those who passed the conflict check and were not asked yet",
                Law.lawyers("23"),
                "在候选名单中另选，重新匹配（POST …/matching），或者要求人工决定（POST …/human-decision）",
                "choose another candidate, match anew (POST …/matching), or ask for a person's decision (POST …/human-decision)",
                "/lawyer");
    }

    /** What a lawyer hears who answers when no answer is waited for any more. */
    public static Refused offerExpired() {
        return refused(
                "OFFER_EXPIRED",
                "答复期限已过",
                "the time for an answer is over",
                Law.legalAid("43"),
                "等待新的征询",
                "wait for another offer",
                "");
    }

    static Refused noProperReason() {
        return refused(
                "NO_PROPER_REASON",
                "法律援助指派不能以此理由拒绝",
                "an assignment of legal aid can't be declined for this reason",
                Law.legalAid("46"),
                "接受指派，或者说明正当理由",
                "accept it, or give a proper reason",
                "/reason");
    }

    static Refused aidIsFree() {
        return refused(
                "AID_IS_FREE",
                "不得向受援人收取任何财物",
                "nothing may be taken from an aided person",
                Law.legalAid("20"),
                "费用方式选择 NONE",
                "set the fee to NONE",
                "/fee");
    }

    static Refused signedAlready() {
        return refused(
                "SIGNED_ALREADY",
                "已经签署",
                "it was signed already",
                Law.lawyers("25"),
                "查看合同",
                "look at the contract",
                "/side");
    }

    static Refused nothingToSign() {
        return refused(
                "NO_CONTRACT",
                "律师事务所尚未拟定书面合同",
                "the firm has not drawn up the written contract yet",
                Law.lawyers("25"),
                "先拟定合同（PUT …/contract）",
                "have the contract drawn up first (PUT …/contract)",
                "");
    }

    static Refused noGroundToEnd() {
        return refused(
                "NO_GROUND",
                "这不是终止委托的理由",
                "an engagement can't end on this ground",
                Law.lawyers("32"),
                "选择委托人解除、律师依法终止或者法律援助终止",
                "name the client's dismissal, counsel's resignation on a ground of the law, or the end of legal aid",
                "/reason");
    }

    static Refused ratedAlready() {
        return refused(
                "RATED_ALREADY",
                "已经评价过",
                "it was rated already",
                Law.PLATFORM,
                "如有不满可投诉",
                "complain if something is wrong",
                "");
    }

    static Refused humanAskedAlready() {
        return refused(
                "HUMAN_ASKED",
                "已要求人工决定，正在办理",
                "a person's decision was asked for already",
                Law.personalInformation("24"),
                "等待工作人员决定",
                "wait for the staff's decision",
                "");
    }

    static Refused notTheClient() {
        return refused(
                "NOT_THE_CLIENT",
                "转介须经本人同意，只能为委托人提出",
                "a referral needs the consent of the client, and is for the client alone",
                Law.personalInformation("23"),
                "由委托人本人同意后提出",
                "ask the client",
                "/subject");
    }

    static Refused noSuchReceiver(Line to) {
        return refused(
                "NO_SUCH_RECEIVER",
                to.title().zh() + "不接受律师服务的转介",
                to.title().en() + " takes no referrals from lawyers",
                Law.PLATFORM,
                "选择法律援助、人民调解、公证或者司法鉴定",
                "choose legal aid, mediation, a notary or forensics",
                "/to");
    }

    static Refused referredAlready(Line to) {
        return refused(
                "REFERRED_ALREADY",
                "已向" + to.title().zh() + "转介",
                "it was referred to " + to.title().en() + " already",
                Law.personalInformation("23"),
                "查看该转介，或者先撤回",
                "look at that referral, or ask it back first",
                "/to");
    }

    /** The directory's rules keep somebody from being asked. */
    public static Refused excluded(Exclusion why, String field) {
        return new Refused(
                new Refusal(
                        why.code(),
                        why.text(),
                        why.article(),
                        List.of(
                                new NextStep(
                                        Line.LAWYER,
                                        new Text(
                                                "另选律师（POST …/offers），或者要求人工决定（POST …/human-decision）",
                                                "choose another lawyer (POST …/offers), or ask for a person's decision (POST …/human-decision)")))),
                field);
    }

    /** Somebody can't act, and learns why but not out of which other case. */
    public static Refused conflict(Conflict conflict, String field) {
        return new Refused(
                new Refusal(
                        conflict.code(),
                        conflict.reason(),
                        conflict.article(),
                        List.of(
                                new NextStep(
                                        Line.LAWYER,
                                        new Text(
                                                "另选律师（POST …/offers）；律师应当说明理由不接受（POST …/declination）",
                                                "choose another lawyer (POST …/offers); the lawyer declines with this reason (POST …/declination)")))),
                field);
    }

    private static Refused refused(
            String code, String zh, String en, Article article, String nextZh, String nextEn, String field) {
        return new Refused(
                new Refusal(
                        code, new Text(zh, en), article, List.of(new NextStep(Line.LAWYER, new Text(nextZh, nextEn)))),
                field);
    }
}
