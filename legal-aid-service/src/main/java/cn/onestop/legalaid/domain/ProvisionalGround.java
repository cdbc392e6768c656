package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;

/** Why aid may come before the decision; there is no other ground (art. 44). */
public enum ProvisionalGround {
    /** Fewer than 7 days are left of a limitation or other statutory period. */
    PERIOD_ENDS_SOON("44(1)", "距法定时效或者期限届满不足七日", "Fewer than 7 days are left of a statutory period"),
    PRESERVATION_OR_ADVANCE_ENFORCEMENT(
            "44(2)", "需要立即申请财产保全、证据保全或者先予执行", "Preservation or advance enforcement is needed at once"),
    OTHER_BY_LAW("44(3)", "法律、法规、规章规定的其他情形", "Another ground that a law or rule names");

    private final Article article;
    private final Text title;

    ProvisionalGround(String article, String zh, String en) {
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
