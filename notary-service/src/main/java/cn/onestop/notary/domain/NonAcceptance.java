package cn.onestop.notary.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Text;
import java.util.List;

/** Why an application is not even accepted. */
public enum NonAcceptance {
    WRONG_PLACE(
            "25",
            "不属于本公证机构的执业区域",
            "another office is competent",
            Line.NOTARY,
            "向住所地、经常居住地、行为地或者事实发生地的公证机构申请；涉及不动产的向不动产所在地申请",
            "apply where you live, or where it was done or came about; real estate at its location"),
    PERSONAL_ACT(
            "26",
            "该事项应当由本人办理，不得代理",
            "nobody may act for another in this",
            Line.NOTARY,
            "由本人申请；行动不便的可请公证员上门办理",
            "apply in person; a notary comes to who can't move"),
    NOT_NOTARIAL(
            "11",
            "不属于公证机构办理的事项",
            "no matter for a notary",
            Line.CONSULTATION,
            "咨询应当由哪个机构办理（POST /api/consultations）",
            "ask who is in charge (POST /api/consultations)"),
    NO_INTEREST(
            "31(2)",
            "申请人与申请公证的事项没有利害关系",
            "the applicant has no interest in the matter",
            Line.NOTARY,
            "由有利害关系的人申请",
            "let somebody with an interest apply"),
    TECHNICAL(
            "31(3)",
            "申请公证的事项属专业技术鉴定、评估事项",
            "the matter is one of technical appraisal or valuation",
            Line.FORENSIC,
            "申请司法鉴定（POST /api/notarizations/{reference}/referrals，to=FORENSIC）",
            "ask for a forensic appraisal (POST /api/notarizations/{reference}/referrals, to=FORENSIC)"),
    DISPUTED(
            "31(4)",
            "当事人之间对申请公证的事项有争议",
            "the parties dispute the matter",
            Line.MEDIATION,
            "申请人民调解（POST /api/notarizations/{reference}/referrals，to=MEDIATION）",
            "ask for mediation (POST /api/notarizations/{reference}/referrals, to=MEDIATION)"),
    NO_OFFICE(
            "25",
            "名录中没有为该地区服务的公证机构",
            "no office of the directory serves this area",
            Line.NOTARY,
            "向住所地、经常居住地、行为地或者事实发生地的公证机构申请（GET /api/notary-offices）",
            "apply at an office of another competent place (GET /api/notary-offices)");

    private final String number;
    private final Text title;
    private final NextStep next;

    NonAcceptance(String number, String zh, String en, Line helps, String nextZh, String nextEn) {
        this.number = number;
        this.title = new Text(zh, en);
        this.next = new NextStep(helps, new Text(nextZh, nextEn));
    }

    public Text title() {
        return title;
    }

    public Article article() {
        return Law.notarization(number);
    }

    /** As it is written: reason, law, what to do instead, and how to object. */
    public Refusal written() {
        return new Refusal(name(), title, article(), List.of(next, Refusals.objection()));
    }
}
