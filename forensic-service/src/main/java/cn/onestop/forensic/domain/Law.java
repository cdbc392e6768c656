package cn.onestop.forensic.domain;

import cn.onestop.kernel.Article;

/** The articles that appraisals rest on. The General Rules (Order 132 of 2016) were seen as an excerpt. */
public final class Law {
    public static final Article COMMISSION = rules("11");
    public static final Article ACCEPTANCE_TIME = rules("13");
    public static final Article MATERIALS_SUPPLEMENT = rules("14");
    public static final Article AGREEMENT = rules("16");
    public static final Article WHY_NOT = rules("17");
    public static final Article LICENSED_APPRAISERS = rules("18");
    public static final Article TWO_APPRAISERS = rules("19");
    public static final Article RECUSAL = rules("20");
    public static final Article DECIDING_RECUSAL = rules("21");
    public static final Article CUSTODY = rules("22");
    public static final Article TIME_LIMIT = rules("28");
    public static final Article TERMINATION = rules("29");
    public static final Article SUPPLEMENTARY = rules("30");
    public static final Article REAPPRAISAL = rules("31");
    public static final Article REAPPRAISERS = rules("32");
    public static final Article SIGNATURES = rules("37");
    public static final Article CORRECTION = rules("41");
    public static final Article TESTIMONY = rules("43");
    public static final Article REFUSED_TESTIMONY = new Article("民事诉讼法", "Civil Procedure Law", "81");

    public static final Article FEE_RELIEF = new Article("法律援助法", "Legal Aid Law", "53");
    public static final Article REFERRAL_DATA = new Article("个人信息保护法", "Personal Information Protection Law", "23");
    /** For rules that no law gives. */
    public static final Article PLATFORM = new Article("平台规则", "the platform's policy", "");

    private Law() {}

    public static Article rules(String number) {
        return new Article("司法鉴定程序通则", "General Rules on Judicial Appraisal Procedure", number);
    }
}
