package cn.onestop.notary.domain;

import cn.onestop.kernel.Article;

/** The laws that this line cites. */
public final class Law {
    /** For rules that no law gives. */
    public static final Article PLATFORM = new Article("平台规则", "the platform's policy", "");

    /** Order 145 of 2020, of which no text was read: no article is cited. */
    public static final Article PROCEDURE_RULES = new Article("公证程序规则", "Notarization Procedure Rules", "");

    private Law() {}

    public static Article notarization(String number) {
        return new Article("公证法", "Notarization Law", number);
    }

    public static Article personalInformation(String number) {
        return new Article("个人信息保护法", "Personal Information Protection Law", number);
    }

    /** The Supreme Court's provisions of 2018 on the enforcement of notarized debt instruments. */
    public static Article enforcement(String number) {
        return new Article(
                "最高人民法院关于公证债权文书执行若干问题的规定",
                "Supreme People's Court Provisions on Enforcing Notarized Debt Instruments",
                number);
    }

    /** The Supreme Court's provisions of 2020 on civil cases about notarization. */
    public static Article civilCases(String number) {
        return new Article(
                "最高人民法院关于审理涉及公证活动相关民事案件的若干规定",
                "Supreme People's Court Provisions on Civil Cases about Notarization",
                number);
    }
}
