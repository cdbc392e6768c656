package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;

/** Why a lawyer may say no; nothing else is a proper reason (Legal Aid Law arts 16, 46). */
public enum DeclineReason {
    CONFLICT_OF_INTEREST("存在利益冲突", "a conflict of interest", Law.lawyers("39")),
    FORMER_OFFICE("离任法官、检察官未满二年", "a former office, left less than two years ago", Law.lawyers("41")),
    NOT_LICENSED_NOW("执业证被暂扣或者正在停止执业", "the licence is suspended", Law.lawyers("13")),
    UNLAWFUL_COMMISSION("委托事项违法，或者委托人利用服务从事违法活动", "the commission is unlawful, or serves what is", Law.lawyers("32")),
    HEARINGS_COLLIDE("与已排定的庭审时间冲突", "hearings that are set already at the same time", Law.PLATFORM),
    ILLNESS_OR_FORCE_MAJEURE("疾病或者不可抗力", "illness, or force majeure", Law.PLATFORM),
    NOT_COMPETENT(
            "不熟悉该领域，无法提供符合标准的服务", "not at home in this field, and so unable to serve to standard", Law.legalAid("19")),
    NO_CAPACITY("在办案件已满", "no room for another case", Law.PLATFORM);

    private final Text title;
    private final Article article;

    DeclineReason(String zh, String en, Article article) {
        this.title = new Text(zh, en);
        this.article = article;
    }

    public Text title() {
        return title;
    }

    public Article article() {
        return article;
    }

    /** Whether an assignment of legal aid may be declined for it: full hands are no proper reason there. */
    public boolean servesInAssignments() {
        return this != NO_CAPACITY;
    }
}
