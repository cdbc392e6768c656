package cn.onestop.mediation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;
import java.util.Optional;

/** What people fall out over, as far as the law treats it differently or the figures tell it apart. */
public enum DisputeKind {
    /** Unpaid wages, work-injury medical costs, severance or damages: what a payment order can be had for (Labour Mediation Law art. 16). */
    LABOUR_PAY("劳动报酬、工伤医疗费、经济补偿或赔偿金争议", "labour: pay, injury costs, severance, damages"),
    LABOUR_OTHER("其他劳动争议", "labour: other"),
    VILLAGE_LAND("农村土地承包经营纠纷", "contracted village land"),
    NEIGHBOUR("邻里纠纷", "neighbours"),
    FAMILY("婚姻家庭纠纷", "marriage and family"),
    INHERITANCE("继承纠纷", "inheritance"),
    HOMESTEAD("房屋宅基地纠纷", "houses and homesteads"),
    DEBT("债务纠纷", "debts"),
    CONSUMER("消费纠纷", "consumer"),
    TRAFFIC("道路交通事故损害赔偿纠纷", "traffic accident"),
    INJURY("人身损害赔偿纠纷", "personal injury"),
    PROPERTY_MANAGEMENT("物业纠纷", "property management"),
    MEDICAL("医疗纠纷", "medical"),
    OTHER("其他民间纠纷", "other");

    private final Text title;

    DisputeKind(String zh, String en) {
        this.title = new Text(zh, en);
    }

    public Text title() {
        return title;
    }

    public boolean isLabour() {
        return this == LABOUR_PAY || this == LABOUR_OTHER;
    }

    /** The article that demands a written agreement; empty where an oral one will do (People's Mediation Law art. 28). */
    public Optional<Article> mustBeInWritingBy() {
        return switch (this) {
            case LABOUR_PAY, LABOUR_OTHER -> Optional.of(Law.LABOUR_AGREEMENT);
            case VILLAGE_LAND -> Optional.of(Law.LAND_AGREEMENT);
            case NEIGHBOUR,
                    FAMILY,
                    INHERITANCE,
                    HOMESTEAD,
                    DEBT,
                    CONSUMER,
                    TRAFFIC,
                    INJURY,
                    PROPERTY_MANAGEMENT,
                    MEDICAL,
                    OTHER -> Optional.empty();
        };
    }
}
