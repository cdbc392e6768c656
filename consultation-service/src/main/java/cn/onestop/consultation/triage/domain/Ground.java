package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;

/** Why legal aid may come before its decision, by the names that legal aid uses; there is no other ground (Legal Aid Law art. 44). */
public enum Ground {
    PERIOD_ENDS_SOON("44(1)", "距法定时效或者期限届满不足七日", "Fewer than 7 days are left of a statutory period"),
    PRESERVATION_OR_ADVANCE_ENFORCEMENT(
            "44(2)", "需要立即申请财产保全、证据保全或者先予执行", "Preservation or advance enforcement is needed at once"),
    OTHER_BY_LAW("44(3)", "法律、法规、规章规定的其他情形", "Another ground that a law or rule names");

    private final Article article;
    private final Text title;

    Ground(String number, String zh, String en) {
        this.article = new Article("法律援助法", "Legal Aid Law", number);
        this.title = new Text(zh, en);
    }

    public Article article() {
        return article;
    }

    public Text title() {
        return title;
    }
}
