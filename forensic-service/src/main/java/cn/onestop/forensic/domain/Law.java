package cn.onestop.forensic.domain;

import cn.onestop.kernel.Article;

/** The articles that appraisals rest on. The General Rules (Order 132 of 2016) were seen as an excerpt. */
final class Law {
    static final Article COMMISSION = rules("11");
    static final Article ACCEPTANCE_TIME = rules("13");
    static final Article MATERIALS_SUPPLEMENT = rules("14");
    static final Article AGREEMENT = rules("16");
    static final Article WHY_NOT = rules("17");
    static final Article LICENSED_APPRAISERS = rules("18");
    static final Article TWO_APPRAISERS = rules("19");
    static final Article RECUSAL = rules("20");
    static final Article DECIDING_RECUSAL = rules("21");
    static final Article CUSTODY = rules("22");
    static final Article TIME_LIMIT = rules("28");
    static final Article TERMINATION = rules("29");
    static final Article SUPPLEMENTARY = rules("30");
    static final Article REAPPRAISAL = rules("31");
    static final Article REAPPRAISERS = rules("32");
    static final Article SIGNATURES = rules("37");
    static final Article CORRECTION = rules("41");
    static final Article TESTIMONY = rules("43");
    static final Article REFUSED_TESTIMONY = new Article("民事诉讼法", "Civil Procedure Law", "81");

    private Law() {}

    static Article rules(String number) {
        return new Article("司法鉴定程序通则", "General Rules on Judicial Appraisal Procedure", number);
    }
}
