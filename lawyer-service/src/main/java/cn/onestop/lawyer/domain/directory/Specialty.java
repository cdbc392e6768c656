package cn.onestop.lawyer.domain.directory;

import cn.onestop.kernel.Text;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of practice, each with the kinds of dispute by which other lines name them. */
public enum Specialty {
    LABOUR(
            "劳动争议",
            "labour",
            "LABOUR_PAY",
            "LABOUR_OTHER",
            "LABOUR_RELATION",
            "LABOUR_REMUNERATION",
            "SOCIAL_INSURANCE"),
    WORK_INJURY("工伤", "work injury", "WORK_INJURY"),
    TRAFFIC("道路交通事故", "traffic accidents", "TRAFFIC", "TRAFFIC_ACCIDENT"),
    INJURY("人身损害赔偿", "personal injury", "INJURY", "FOOD_OR_DRUG_ACCIDENT", "ACTING_BRAVELY", "HEROES_AND_MARTYRS"),
    MEDICAL("医疗纠纷", "medical disputes", "MEDICAL", "MEDICAL_ACCIDENT"),
    FAMILY("婚姻家庭", "marriage and family", "FAMILY", "MAINTENANCE", "ABUSE_OR_DOMESTIC_VIOLENCE", "LEGAL_CAPACITY"),
    INHERITANCE("继承", "inheritance", "INHERITANCE", "SURVIVORS_PENSION"),
    LAND("农村土地与宅基地", "rural land and homesteads", "VILLAGE_LAND", "HOMESTEAD", "NEIGHBOUR"),
    PROPERTY("房产与物业", "housing and property management", "PROPERTY_MANAGEMENT"),
    DEBT("债权债务与合同", "debts and contracts", "DEBT"),
    CONSUMER("消费者权益", "consumer rights", "CONSUMER"),
    CRIMINAL(
            "刑事",
            "criminal",
            "CRIMINAL_DEFENCE",
            "COMPULSORY_DEFENCE",
            "DEFENCE_BY_COURT_CHOICE",
            "COMPULSORY_TREATMENT",
            "CRIME_VICTIM"),
    ADMINISTRATIVE("行政与国家赔偿", "administrative law", "STATE_COMPENSATION", "RETRIAL_ACQUITTAL"),
    ENVIRONMENT("环境资源", "environment", "ENVIRONMENTAL_DAMAGE"),
    CORPORATE("公司与商事", "companies and commerce"),
    MINORS("未成年人权益保护", "rights of minors"),
    GENERAL("综合民事", "general civil practice");

    private final Text title;
    private final Set<String> disputes;

    Specialty(String zh, String en, String... disputes) {
        this.title = new Text(zh, en);
        this.disputes = Set.of(disputes);
    }

    public Text title() {
        return title;
    }

    /** The field of a dispute as any line names it; the general one where it is unknown. */
    public static Specialty ofDispute(@Nullable String kind) {
        return Arrays.stream(values())
                .filter(each -> kind != null
                        && (each.disputes.contains(kind) || each.name().equals(kind)))
                .findFirst()
                .orElse(GENERAL);
    }
}
