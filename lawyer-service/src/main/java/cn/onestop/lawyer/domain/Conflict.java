package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;

/** Why somebody must not act here. Says nothing of the other case. */
public record Conflict(String code, Text reason, Article article) {
    public static final Conflict BOTH_SIDES = new Conflict(
            "BOTH_SIDES",
            new Text(
                    "该律师或者其执业机构已为对方当事人代理同一纠纷，不得为双方代理",
                    "this lawyer, or the firm, acts or acted for the other side of the same dispute"),
            Law.lawyers("39"));
    public static final Conflict AGAINST_OWN_CLIENT = new Conflict(
            "AGAINST_OWN_CLIENT",
            new Text(
                    "该律师或者其执业机构正在为对方当事人办理事务，经利益冲突审查不得接受",
                    "this lawyer, or the firm, has a matter in hand for somebody on the other side"),
            Law.lawyers("23"));
    public static final Conflict OWN_PART = new Conflict(
            "OWN_PART",
            new Text("该律师本人曾参与相关事项，存在利益冲突", "this lawyer has had a part of the own in a matter of these people"),
            Law.lawyers("39"));
    public static final Conflict CLIENT_OR_OPPONENT = new Conflict(
            "CLIENT_OR_OPPONENT", new Text("该律师本人是本案的一方", "this lawyer is one of the sides"), Law.lawyers("39"));
}
