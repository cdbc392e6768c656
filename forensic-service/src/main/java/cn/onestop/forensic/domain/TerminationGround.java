package cn.onestop.forensic.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;

/** Why an appraisal that was taken up ends without an opinion (General Rules art. 29). */
public enum TerminationGround {
    FOUND_UNACCEPTABLE("1", "发现有不得受理的情形", "something came to light on which it should not have been accepted", false),
    MATERIALS_SPENT("2", "鉴定材料发生耗损，委托人不能补充提供", "the materials are spent and can't be supplied again", false),
    NO_COOPERATION(
            "3",
            "委托人拒不履行委托书义务、被鉴定人拒不配合或者鉴定活动受到严重干扰",
            "the client or the person appraised does not cooperate, or the work is gravely disturbed",
            false),
    CLIENT_REVOKED("4", "委托人主动撤销鉴定委托", "the client revoked the commission", true),
    FEE_REFUSED("4", "委托人、诉讼当事人拒绝支付鉴定费用", "the fee is refused", false),
    FORCE_MAJEURE("5", "因不可抗力致使鉴定无法继续进行", "force majeure", false),
    OTHER("6", "其他需要终止鉴定的情形", "something else that makes it end", false);

    private final Article article;
    private final Text title;
    private final boolean clients;

    TerminationGround(String item, String zh, String en, boolean clients) {
        this.article = Law.rules("29(" + item + ")");
        this.title = new Text(zh, en);
        this.clients = clients;
    }

    public Article article() {
        return article;
    }

    public Text title() {
        return title;
    }

    /** Whether it is the client's to say; every other is the institution's. */
    public boolean isTheClients() {
        return clients;
    }
}
