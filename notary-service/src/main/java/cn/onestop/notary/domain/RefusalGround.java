package cn.onestop.notary.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nine grounds on which nothing is notarized (Notarization Law art. 31), each with what helps instead. */
public enum RefusalGround {
    NO_GUARDIAN(
            1,
            "无民事行为能力人或者限制民事行为能力人没有监护人代理申请",
            "somebody without full capacity applies without a guardian",
            Line.NOTARY,
            "由监护人代理申请（遗嘱、生存、收养等除外）",
            "let the guardian apply (not for a will, survival or an adoption)"),
    NO_INTEREST(
            2,
            "当事人与申请公证的事项没有利害关系",
            "the applicant has no interest in the matter",
            Line.NOTARY,
            "由有利害关系的人申请，或者取得其委托",
            "let somebody with an interest apply, or give a mandate"),
    TECHNICAL(
            3,
            "申请公证的事项属专业技术鉴定、评估事项",
            "the matter is one of technical appraisal or valuation",
            Line.FORENSIC,
            "申请司法鉴定（POST /api/notarizations/{reference}/referrals，to=FORENSIC）",
            "ask for a forensic appraisal (POST /api/notarizations/{reference}/referrals, to=FORENSIC)"),
    DISPUTED(
            4,
            "当事人之间对申请公证的事项有争议",
            "the parties dispute the matter",
            Line.MEDIATION,
            "申请人民调解（POST /api/notarizations/{reference}/referrals，to=MEDIATION）",
            "ask for mediation (POST /api/notarizations/{reference}/referrals, to=MEDIATION)"),
    FALSE_FACTS(
            5,
            "当事人虚构、隐瞒事实，或者提供虚假证明材料",
            "facts were invented or hidden, or material is false",
            Line.LAWYER,
            "如有异议，可咨询律师（POST /api/notarizations/{reference}/referrals，to=LAWYER）",
            "if you object, ask a lawyer (POST /api/notarizations/{reference}/referrals, to=LAWYER)"),
    MATERIAL_LACKING(
            6,
            "当事人提供的证明材料不充分或者拒绝补充证明材料",
            "the material does not suffice, or more was refused",
            Line.NOTARY,
            "备齐材料后重新申请",
            "apply anew with the material"),
    UNTRUE_OR_UNLAWFUL(
            7,
            "申请公证的事项不真实、不合法",
            "the matter is untrue or unlawful",
            Line.LAWYER,
            "可咨询律师（POST /api/notarizations/{reference}/referrals，to=LAWYER）",
            "ask a lawyer (POST /api/notarizations/{reference}/referrals, to=LAWYER)"),
    AGAINST_MORALS(
            8,
            "申请公证的事项违背社会公德",
            "the matter offends public morals",
            Line.LAWYER,
            "可咨询律师（POST /api/notarizations/{reference}/referrals，to=LAWYER）",
            "ask a lawyer (POST /api/notarizations/{reference}/referrals, to=LAWYER)"),
    FEE_REFUSED(
            9,
            "当事人拒绝按照规定支付公证费",
            "the fee is not paid as prescribed",
            Line.LEGAL_AID,
            "符合法律援助条件的可减免公证费（POST /api/notarizations/{reference}/referrals，to=LEGAL_AID）",
            "who meets the conditions of legal aid is relieved of the fee (POST /api/notarizations/{reference}/referrals, to=LEGAL_AID)");

    private final int number;
    private final Text title;
    private final NextStep next;

    RefusalGround(int number, String zh, String en, @Nullable Line helps, String nextZh, String nextEn) {
        this.number = number;
        this.title = new Text(zh, en);
        this.next = new NextStep(helps, new Text(nextZh, nextEn));
    }

    public Text title() {
        return title;
    }

    public Article article() {
        return Law.notarization("31(" + number + ")");
    }

    /** As it is written: reason, law, what to do instead, and how to object. */
    public Refusal written() {
        return new Refusal(name(), title, article(), List.of(next, Refusals.objection()));
    }
}
