package cn.onestop.consultation.domain;

import cn.onestop.kernel.Article;

/** The articles that a consultation tells of or rests on. */
final class Law {
    static final Article TELLING_OF_AID = legalAid("23");
    static final Article NO_MEANS_TEST = legalAid("32(4)");
    static final Article NO_CHECK_MIGRANT = legalAid("42(3)");
    static final Article PROTECTION_ORDER = new Article("反家庭暴力法", "Anti-Domestic Violence Law", "23");
    static final Article REPORT_TO_POLICE = new Article("刑事诉讼法", "Criminal Procedure Law", "110");
    static final Article WAGES_WHILE_EMPLOYED = labour("27(4)");
    static final Article DEFENCE_OF_LIMITATION = new Article("民法典", "Civil Code", "192");
    static final Article LABOUR_INTERRUPTION = labour("27(2)");
    static final Article INTERRUPTION = new Article("民法典", "Civil Code", "195");
    static final Article SEPARATE_CONSENT = new Article("个人信息保护法", "Personal Information Protection Law", "23");
    static final Article STANDARD =
            new Article("公共法律服务热线工作标准（可配置）", "Standard of the legal service hotline (configurable)", "");
    static final Article POLICY = new Article("平台规则", "the platform's policy", "");

    private Law() {}

    static Article legalAid(String number) {
        return new Article("法律援助法", "Legal Aid Law", number);
    }

    private static Article labour(String number) {
        return new Article("劳动争议调解仲裁法", "Labour Dispute Mediation and Arbitration Law", number);
    }
}
