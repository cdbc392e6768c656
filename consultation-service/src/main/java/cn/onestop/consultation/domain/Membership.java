package cn.onestop.consultation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;

/**
 * That the inquirer is one of those whose hardship legal aid does not check (Legal Aid Law art. 42). Told once, and handed on.
 *
 * @param proof the paper or record that shows it
 */
public record Membership(Group group, Sensitive proof) {

    /** Who they are, as legal aid names them. */
    public enum Group {
        MINOR_WITHOUT_INCOME("42(1)", "无固定生活来源的未成年人", "a minor without fixed income"),
        ELDERLY_WITHOUT_INCOME("42(1)", "无固定生活来源的老年人", "an elderly person without fixed income"),
        DISABLED_WITHOUT_INCOME("42(1)", "无固定生活来源的残疾人", "a disabled person without fixed income"),
        SOCIAL_RELIEF("42(2)", "社会救助对象", "a recipient of social relief"),
        JUDICIAL_RELIEF("42(2)", "司法救助对象", "a recipient of judicial relief"),
        PREFERENTIAL_TREATMENT("42(2)", "优抚对象", "a recipient of preferential treatment"),
        MIGRANT_WORKER("42(3)", "进城务工人员", "a migrant worker"),
        OTHER_BY_LAW("42(4)", "法律规定的其他人员", "another person whom a law exempts");

        private final Article article;
        private final Text title;

        Group(String article, String zh, String en) {
            this.article = Law.legalAid(article);
            this.title = new Text(zh, en);
        }

        public Article article() {
            return article;
        }

        public Text title() {
            return title;
        }

        /** Migrant workers are exempt where they claim wages or compensation of a work injury; the others always. */
        boolean exemptsIn(Topic topic) {
            return this != MIGRANT_WORKER || topic == Topic.WAGES || topic == Topic.WORK_INJURY;
        }
    }
}
