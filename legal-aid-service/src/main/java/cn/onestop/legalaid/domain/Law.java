package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Article;

/** The laws that this line cites. */
public final class Law {
    private Law() {}

    public static Article legalAid(String number) {
        return new Article("法律援助法", "Legal Aid Law", number);
    }

    public static Article reconsideration(String number) {
        return new Article("行政复议法", "Administrative Reconsideration Law", number);
    }

    public static Article administrativeLitigation(String number) {
        return new Article("行政诉讼法", "Administrative Litigation Law", number);
    }

    public static Article personalInformation(String number) {
        return new Article("个人信息保护法", "Personal Information Protection Law", number);
    }
}
