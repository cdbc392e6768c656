package cn.onestop.mediation.domain;

import cn.onestop.kernel.Article;

/** The articles that mediation rests on. */
final class Law {
    static final Article VOLUNTARY = mediation("3(1)");
    static final Article OTHER_WAYS_STAY_OPEN = mediation("3(3)");
    static final Article CLEAR_REFUSAL = mediation("17");
    static final Article MEDIATORS = mediation("19");
    static final Article RIGHTS_OF_PARTIES = mediation("23");
    static final Article PREVENTION = mediation("25");
    static final Article FAILURE = mediation("26");
    static final Article ORAL_AGREEMENT = mediation("28");
    static final Article EFFECT_OF_WRITING = mediation("29");
    static final Article PERFORMANCE = mediation("31");
    static final Article SUIT_OVER_AGREEMENT = mediation("32");
    static final Article CONFIRMATION = mediation("33");

    static final Article LABOUR_COMPLAINT = labour("9");
    static final Article LABOUR_AGREEMENT = labour("14");
    static final Article LABOUR_ARBITRATION = labour("5");
    static final Article LABOUR_BREACH = labour("15");
    static final Article PAYMENT_ORDER = labour("16");
    static final Article LAND_AGREEMENT =
            new Article("农村土地承包经营纠纷调解仲裁法", "Rural Land Contract Mediation and Arbitration Law", "10");
    static final Article LAND_ARBITRATION =
            new Article("农村土地承包经营纠纷调解仲裁法", "Rural Land Contract Mediation and Arbitration Law", "4");

    static final Article CONFIRMATION_APPLICATION = new Article("民事诉讼法", "Civil Procedure Law", "205");
    static final Article CONFIRMATION_RULING = new Article("民事诉讼法", "Civil Procedure Law", "206");
    static final Article CONFIRMATION_PAPERS = civilProcedureInterpretation("354");
    static final Article NOT_CONFIRMABLE = civilProcedureInterpretation("355");
    static final Article LABOUR_CONFIRMATION = new Article(
            "最高人民法院关于审理劳动争议案件适用法律问题的解释（一）", "Supreme People's Court Interpretation (I) on Labour Disputes", "52");
    static final Article PROTECTION_ORDER = new Article("反家庭暴力法", "Anti-Domestic Violence Law", "23");
    static final Article SEPARATE_CONSENT = new Article("个人信息保护法", "Personal Information Protection Law", "23");
    static final Article WHO_MAY_HAVE_AID = new Article("法律援助法", "Legal Aid Law", "31");
    static final Article ENFORCEABLE_DEED = new Article("公证法", "Notarization Law", "37");
    static final Article LAWYERS_SERVICES = new Article("律师法", "Lawyers Law", "28");

    private Law() {}

    private static Article mediation(String number) {
        return new Article("人民调解法", "People's Mediation Law", number);
    }

    private static Article labour(String number) {
        return new Article("劳动争议调解仲裁法", "Labour Dispute Mediation and Arbitration Law", number);
    }

    private static Article civilProcedureInterpretation(String number) {
        return new Article(
                "最高人民法院关于适用《民事诉讼法》的解释", "Supreme People's Court Interpretation of the Civil Procedure Law", number);
    }
}
