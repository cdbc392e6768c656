package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Article;

/** The laws that this line cites. */
public final class Law {
    /** For rules that no law gives. */
    public static final Article PLATFORM = new Article("平台规则", "the platform's policy", "");

    private Law() {}

    public static Article lawyers(String number) {
        return new Article("律师法", "Lawyers Law", number);
    }

    public static Article legalAid(String number) {
        return new Article("法律援助法", "Legal Aid Law", number);
    }

    public static Article civilProcedure(String number) {
        return new Article("民事诉讼法", "Civil Procedure Law", number);
    }

    public static Article civilProcedureInterpretation(String number) {
        return new Article(
                "最高人民法院关于适用《民事诉讼法》的解释", "Supreme People's Court Interpretation of the Civil Procedure Law", number);
    }

    public static Article personalInformation(String number) {
        return new Article("个人信息保护法", "Personal Information Protection Law", number);
    }
}
