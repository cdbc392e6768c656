package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;

/** The eight grounds on which aid ends early (art. 48). */
public enum TerminationGround {
    FRAUD("48(1)", "以欺骗或者其他不正当手段获得法律援助", "Aid was got by fraud or other improper means"),
    FACTS_CONCEALED("48(2)", "故意隐瞒重要事实或者提供虚假证据", "Important facts were hidden or false evidence given"),
    USED_FOR_ILLEGAL_ACTS("48(3)", "利用法律援助从事违法活动", "Aid was used for illegal acts"),
    NO_LONGER_ELIGIBLE("48(4)", "经济状况变化，不再符合条件", "Circumstances changed; the conditions no longer hold"),
    CASE_ENDED("48(5)", "案件终止审理或者已经被撤销", "The case was ended or withdrawn"),
    OWN_COUNSEL("48(6)", "自行委托律师或者其他代理人", "A lawyer or other agent was retained privately"),
    AT_OWN_REQUEST("48(7)", "受援人有正当理由要求终止", "The aided person asks for it with good reason"),
    OTHER_BY_LAW("48(8)", "法律法规规定的其他情形", "Another ground that a law names");

    private final Article article;
    private final Text title;

    TerminationGround(String article, String zh, String en) {
        this.article = Law.legalAid(article);
        this.title = new Text(zh, en);
    }

    public Article article() {
        return article;
    }

    public Text title() {
        return title;
    }
}
