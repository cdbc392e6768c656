package cn.onestop.legalaid.domain.eligibility;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.Law;

/** Those whose hardship is not checked once they prove that they belong here (art. 42). */
public enum ProtectedGroup {
    MINOR_WITHOUT_INCOME("42(1)", "无固定生活来源的未成年人", "minor without fixed income"),
    ELDERLY_WITHOUT_INCOME("42(1)", "无固定生活来源的老年人", "elderly person without fixed income"),
    DISABLED_WITHOUT_INCOME("42(1)", "无固定生活来源的残疾人", "disabled person without fixed income"),
    SOCIAL_RELIEF("42(2)", "社会救助对象", "recipient of social relief"),
    JUDICIAL_RELIEF("42(2)", "司法救助对象", "recipient of judicial relief"),
    PREFERENTIAL_TREATMENT("42(2)", "优抚对象", "recipient of preferential treatment"),
    /** Only for wages and for compensation of a work injury. */
    MIGRANT_WORKER("42(3)", "进城务工人员", "migrant worker"),
    OTHER_BY_LAW("42(4)", "法律、法规、规章规定的其他人员", "another person whom a law or rule exempts");

    private final Article article;
    private final Text title;

    ProtectedGroup(String article, String zh, String en) {
        this.article = Law.legalAid(article);
        this.title = new Text(zh, en);
    }

    public Article article() {
        return article;
    }

    public Text title() {
        return title;
    }

    /** Whether membership exempts in this matter. */
    public boolean exemptsIn(AidMatter matter) {
        return this != MIGRANT_WORKER || matter.exemptsMigrantWorkers();
    }
}
