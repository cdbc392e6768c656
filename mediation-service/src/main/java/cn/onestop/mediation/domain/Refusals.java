package cn.onestop.mediation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Text;
import java.util.List;

/** What a verb refuses, with the article and what to do instead. */
final class Refusals {
    private Refusals() {}

    static Refused noRespondent() {
        return refused(
                "NO_RESPONDENT",
                "没有对方当事人，无法征求意见",
                "nobody is named on the other side, so nobody can be asked",
                Law.VOLUNTARY,
                "先补充对方当事人",
                "name the other party first",
                "/respondents");
    }

    static Refused notAParty(String field) {
        return refused(
                "NOT_A_PARTY",
                "不是本案当事人",
                "this is not a party of the case",
                Law.RIGHTS_OF_PARTIES,
                "核对当事人",
                "check who the parties are",
                field);
    }

    static Refused partyTwice() {
        return refused(
                "PARTY_TWICE",
                "同一人不能既是申请人又是对方当事人，也不能重复列入",
                "nobody can stand on both sides, or be named twice",
                Law.VOLUNTARY,
                "更正对方当事人",
                "correct the other party",
                "/respondents");
    }

    static Refused consentMissing() {
        return refused(
                "CONSENT_MISSING",
                "调解应当在各方当事人自愿的基础上进行，尚有当事人未同意",
                "mediation rests on free will, and not every party has agreed yet",
                Law.VOLUNTARY,
                "征得其余当事人同意，或者告知其他途径",
                "ask the others for their consent, or tell of the other ways",
                "");
    }

    static Refused mediatorIsParty() {
        return refused(
                "MEDIATOR_IS_PARTY",
                "当事人不能担任本案调解员",
                "a party can't mediate its own dispute",
                Law.MEDIATORS,
                "指定或者选择其他调解员",
                "appoint or choose another mediator",
                "/mediators");
    }

    static Refused nothingToRefuse() {
        return refused(
                "MEDIATION_HAS_BEGUN",
                "调解已经开始，可以要求终止调解",
                "mediation has begun; you may ask to stop it",
                Law.RIGHTS_OF_PARTIES,
                "要求终止调解",
                "ask to stop the mediation",
                "");
    }

    static Refused mustBeInWriting(Article article) {
        return refused(
                "WRITTEN_AGREEMENT_REQUIRED",
                "此类纠纷达成协议的，应当制作调解协议书",
                "in a dispute of this kind the agreement must be in writing",
                article,
                "制作调解协议书并由各方签名、盖章",
                "draw up a written agreement and have it signed and sealed",
                "");
    }

    static Refused noDraft() {
        return refused(
                "NO_DRAFT",
                "尚未制作调解协议书",
                "there is no written agreement to sign yet",
                Law.EFFECT_OF_WRITING,
                "先制作调解协议书",
                "draw up the agreement first",
                "");
    }

    static Refused signedInFuture(String field) {
        return refused(
                "DATE_OUT_OF_RANGE",
                "时间不能晚于现在，也不能早于协议制作之时",
                "the time can't lie in the future, or before the agreement was drawn up",
                Law.EFFECT_OF_WRITING,
                "更正时间",
                "correct the time",
                field);
    }

    static Refused sessionHeldAlready() {
        return refused(
                "SESSION_HELD",
                "该次调解已经记录，或者没有召集",
                "this session was recorded already, or never convened",
                Law.FAILURE,
                "召集新的调解",
                "convene another session",
                "/number");
    }

    static Refused notAllAgree(Article article) {
        return refused(
                "NOT_JOINT",
                "需要各方当事人共同同意",
                "every party has to agree to this",
                article,
                "征得其余当事人同意",
                "ask the other parties",
                "/agreedBy");
    }

    static Refused notWrittenDown() {
        return refused(
                "NOT_WRITTEN_DOWN",
                "申请司法确认应当提交调解协议，口头协议须先书面记载",
                "the court needs the agreement itself, so an oral one is written down first",
                Law.CONFIRMATION_PAPERS,
                "将口头协议制作成书面文本",
                "put the oral agreement in writing",
                "");
    }

    static Refused tooLateForConfirmation() {
        return refused(
                "CONFIRMATION_LAPSED",
                "自调解协议生效之日起三十日内未申请司法确认",
                "the 30 days from the agreement's effect have passed",
                Law.CONFIRMATION,
                "对协议有争议或者对方不履行的，可以向人民法院起诉",
                "if the agreement is disputed or not kept, sue at the people's court",
                "");
    }

    static Refused noAgreement() {
        return refused(
                "NO_AGREEMENT",
                "没有可以确认的调解协议",
                "there is no agreement in force that could be confirmed",
                Law.CONFIRMATION,
                "先达成调解协议",
                "reach an agreement first",
                "");
    }

    static Refused notTheApplicant() {
        return refused(
                "REFERRAL_NOT_OF_A_PARTY",
                "转介须经本人同意，只能为本案当事人提出",
                "a referral needs the consent of the person it is for, who must be a party of this case",
                Law.SEPARATE_CONSENT,
                "由当事人本人同意后提出",
                "ask the party for its own consent",
                "/subject");
    }

    static Refused referredAlready(Line to) {
        return refused(
                "REFERRED_ALREADY",
                "已向" + to.title().zh() + "转介，正在等待答复或者已被接受",
                "it was referred to " + to.title().en() + " already, and that is open or accepted",
                Law.SEPARATE_CONSENT,
                "查看该转介的进展，或者先撤回",
                "look at that referral, or withdraw it first",
                "/to");
    }

    static Refused noSuchReceiver(Line to) {
        return refused(
                "NO_SUCH_RECEIVER",
                to.title().zh() + "不接受人民调解的转介",
                to.title().en() + " takes no referrals from mediation",
                Law.OTHER_WAYS_STAY_OPEN,
                "选择法律援助、律师服务、公证或者司法鉴定",
                "choose legal aid, a lawyer, a notary or forensics",
                "/to");
    }

    static Refused agreementForNotaryOnly() {
        return refused(
                "AGREEMENT_FOR_NOTARY_ONLY",
                "调解协议的内容只能转给公证机构，用于办理公证",
                "the terms of an agreement travel to a notary only",
                Law.SEPARATE_CONSENT,
                "不附调解协议，或者选择公证",
                "leave the agreement out, or choose a notary",
                "/consent/agreement");
    }

    static Refused agreementNotInForce() {
        return refused(
                "AGREEMENT_NOT_IN_FORCE",
                "还没有生效的调解协议可以转交",
                "there is no agreement in force that could travel",
                Law.EFFECT_OF_WRITING,
                "协议生效后再转交",
                "refer it once the agreement took effect",
                "/consent/agreement");
    }

    static Refused appraisalMissing() {
        return refused(
                "APPRAISAL_MISSING",
                "请写明委托鉴定的事项",
                "say what the forensic institution is asked",
                Law.SEPARATE_CONSENT,
                "写明鉴定领域、要解决的问题和鉴定材料",
                "name the field, the question and what is to be looked at",
                "/appraisal");
    }

    static Refused appraisalForForensicOnly() {
        return refused(
                "APPRAISAL_FOR_FORENSIC_ONLY",
                "鉴定事项只能转给司法鉴定机构",
                "an appraisal is asked of a forensic institution only",
                Law.SEPARATE_CONSENT,
                "不写鉴定事项，或者选择司法鉴定",
                "leave the appraisal out, or choose forensics",
                "/appraisal");
    }

    private static Refused refused(
            String code, String zh, String en, Article article, String nextZh, String nextEn, String field) {
        return new Refused(new Refusal(code, new Text(zh, en), article, List.of(outside(nextZh, nextEn))), field);
    }

    private static NextStep outside(String zh, String en) {
        return new NextStep(null, new Text(zh, en));
    }
}
