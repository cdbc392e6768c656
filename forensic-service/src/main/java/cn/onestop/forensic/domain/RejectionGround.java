package cn.onestop.forensic.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;

/** The seven grounds on which a commission is not accepted, and no other (General Rules art. 15). */
public enum RejectionGround {
    OUT_OF_SCOPE("1", "委托鉴定事项超出本机构司法鉴定业务范围", "the matter lies outside the institution's licensed scope"),
    MATERIALS_UNFIT(
            "2",
            "鉴定材料不真实、不完整、不充分或者取得方式不合法",
            "the materials are not genuine, complete or sufficient, or were obtained unlawfully"),
    UNLAWFUL_PURPOSE("3", "鉴定用途不合法或者违背社会公德", "the purpose is unlawful or against public morals"),
    AGAINST_STANDARDS(
            "4",
            "鉴定要求不符合司法鉴定执业规则或者相关鉴定技术规范",
            "what is asked goes against the rules of practice or the technical standards"),
    BEYOND_ABILITY("5", "鉴定要求超出本机构技术条件或者鉴定能力", "what is asked is beyond the institution's means or ability"),
    RUNNING_ELSEWHERE(
            "6",
            "委托人就同一鉴定事项同时委托其他司法鉴定机构进行鉴定",
            "the same appraisal is commissioned from another institution at the same time"),
    OTHER_LAW("7", "其他不符合法律、法规、规章规定的情形", "something else that a law or rule does not allow");

    private final Article article;
    private final Text title;

    RejectionGround(String item, String zh, String en) {
        this.article = Law.rules("15(" + item + ")");
        this.title = new Text(zh, en);
    }

    public Article article() {
        return article;
    }

    public Text title() {
        return title;
    }
}
