package cn.onestop.legalaid.domain.eligibility;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.Law;

/** What legal aid may be asked for, with the article that says so. */
public enum AidMatter {
    STATE_COMPENSATION("31(1)", Need.HARDSHIP, "国家赔偿", "State compensation"),
    SOCIAL_INSURANCE("31(2)", Need.HARDSHIP, "社会保险待遇或者社会救助", "Social insurance benefits or social relief"),
    SURVIVORS_PENSION("31(3)", Need.HARDSHIP, "抚恤金", "Pension for the disabled or bereaved"),
    MAINTENANCE("31(4)", Need.HARDSHIP, "赡养费、抚养费、扶养费", "Support of parents, children or spouse"),
    LABOUR_RELATION("31(5)", Need.HARDSHIP, "确认劳动关系", "Confirmation of an employment"),
    LABOUR_REMUNERATION("31(5)", Need.HARDSHIP, "支付劳动报酬", "Payment of wages"),
    LEGAL_CAPACITY("31(6)", Need.HARDSHIP, "认定民事行为能力", "Finding on legal capacity"),
    WORK_INJURY("31(7)", Need.HARDSHIP, "工伤事故人身损害赔偿", "Compensation for a work injury"),
    TRAFFIC_ACCIDENT("31(7)", Need.HARDSHIP, "交通事故人身损害赔偿", "Compensation for injury in traffic"),
    FOOD_OR_DRUG_ACCIDENT("31(7)", Need.HARDSHIP, "食品药品安全事故人身损害赔偿", "Compensation for injury by food or drugs"),
    MEDICAL_ACCIDENT("31(7)", Need.HARDSHIP, "医疗事故人身损害赔偿", "Compensation for injury by medical treatment"),
    ENVIRONMENTAL_DAMAGE("31(8)", Need.HARDSHIP, "环境污染、生态破坏损害赔偿", "Compensation for pollution or ecological damage"),
    /** Whatever else a law, regulation or rule names; the standard lists what the province added. */
    OTHER_BY_LAW("31(9)", Need.HARDSHIP, "法律、法规、规章规定的其他情形", "Another matter that a law or rule names"),
    HEROES_AND_MARTYRS("32(1)", Need.NONE, "维护英雄烈士人格权益", "Dignity of heroes and martyrs, for their kin"),
    ACTING_BRAVELY("32(2)", Need.NONE, "因见义勇为主张民事权益", "Civil rights out of an act of bravery"),
    RETRIAL_ACQUITTAL("32(3)", Need.NONE, "再审改判无罪请求国家赔偿", "State compensation after acquittal in a retrial"),
    ABUSE_OR_DOMESTIC_VIOLENCE(
            "32(4)", Need.NONE, "虐待、遗弃或者家庭暴力受害人主张权益", "Rights of victims of abuse, abandonment or domestic violence"),
    /** A suspect or defendant without defender, for hardship or for other reasons; near kin may apply too. */
    CRIMINAL_DEFENCE("24", Need.HARDSHIP_OR_OTHER_REASON, "刑事辩护", "Defence in a criminal case"),
    /** The organ that handles the case must give notice; nobody applies. */
    COMPULSORY_DEFENCE("25(1)", Need.NONE, "应当通知指派的刑事辩护", "Compulsory defence on notice"),
    /** The court may give notice in other ordinary procedures. */
    DEFENCE_BY_COURT_CHOICE("25(2)", Need.NONE, "人民法院可以通知指派的刑事辩护", "Defence on a court's optional notice"),
    COMPULSORY_TREATMENT("28", Need.NONE, "强制医疗案件", "Compulsory medical treatment"),
    /** Victims, private prosecutors, plaintiffs of an incidental civil action, their representatives and kin. */
    CRIME_VICTIM("29", Need.HARDSHIP, "刑事被害人、自诉人、附带民事诉讼原告人", "Victims and private prosecutors of a crime"),
    RETRIAL("33", Need.HARDSHIP, "再审或者抗诉案件", "Retrial or protest against a final judgment");

    private enum Need {
        HARDSHIP,
        HARDSHIP_OR_OTHER_REASON,
        NONE
    }

    private final Article article;
    private final Need need;
    private final Text title;

    AidMatter(String article, Need need, String zh, String en) {
        this.article = Law.legalAid(article);
        this.need = need;
        this.title = new Text(zh, en);
    }

    public Article article() {
        return article;
    }

    public Text title() {
        return title;
    }

    public boolean needsHardship() {
        return need != Need.NONE;
    }

    /** Whether something else than hardship may have kept the person from naming a defender (art. 24). */
    public boolean otherReasonSuffices() {
        return need == Need.HARDSHIP_OR_OTHER_REASON;
    }

    /** A suspect's or defendant's defence: by lawyers only. */
    public boolean isDefence() {
        return switch (this) {
            case CRIMINAL_DEFENCE, COMPULSORY_DEFENCE, DEFENCE_BY_COURT_CHOICE -> true;
            default -> false;
        };
    }

    /** Opened by a notice of the court, procuratorate or police, and by nothing else. */
    public boolean comesByNotice() {
        return this == COMPULSORY_DEFENCE || this == DEFENCE_BY_COURT_CHOICE || this == COMPULSORY_TREATMENT;
    }

    /** Assigned within 3 days of the notice, and the organ told (art. 36): only for arts 25(1) and 28. */
    public boolean hasNoticePeriod() {
        return this == COMPULSORY_DEFENCE || this == COMPULSORY_TREATMENT;
    }

    /** Wages and work injuries: migrant workers who claim these are exempt from the hardship check (art. 42(3)). */
    public boolean exemptsMigrantWorkers() {
        return this == LABOUR_REMUNERATION || this == WORK_INJURY;
    }
}
