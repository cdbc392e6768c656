package cn.onestop.consultation.knowledge.domain;

import cn.onestop.kernel.Text;

/** What people ask about. */
public enum Field {
    LABOUR_PAY("劳动报酬", "labour pay"),
    WORK_INJURY("工伤", "work injury"),
    MARRIAGE("婚姻家庭", "marriage"),
    DOMESTIC_VIOLENCE("家庭暴力", "domestic violence"),
    INHERITANCE("继承", "inheritance"),
    ELDER_CARE("赡养与养老", "care of the elderly"),
    LEFT_BEHIND_CHILDREN("未成年人与留守儿童", "minors and left-behind children"),
    LAND("土地与宅基地", "land and homesteads"),
    DEBT("借贷债务", "debts"),
    TRAFFIC("交通事故", "traffic accidents"),
    NEIGHBOURS("邻里与侵权", "neighbours and torts"),
    CONSUMER("消费", "consumers"),
    LEGAL_AID("法律援助", "legal aid"),
    PROCEDURE("诉讼与其他途径", "courts and other ways");

    private final Text title;

    Field(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }
}
