package cn.onestop.consultation.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people ask about, with the names that other lines have for it, and the article under which legal aid may cover it. */
public enum Topic {
    WAGES("劳动报酬", "wages", "LABOUR_PAY", "LABOUR_REMUNERATION", "31(5)"),
    WORK_INJURY("工伤", "work injury", "LABOUR_PAY", "WORK_INJURY", "31(7)"),
    LABOUR_RELATION("劳动关系、经济补偿", "employment, severance", "LABOUR_OTHER", "LABOUR_RELATION", "31(5)"),
    SOCIAL_SECURITY("社会保险、社会救助", "social insurance and relief", null, "SOCIAL_INSURANCE", "31(2)"),
    PENSION("抚恤金", "pension for the disabled or bereaved", null, "SURVIVORS_PENSION", "31(3)"),
    MARRIAGE_FAMILY("婚姻家庭", "marriage and family", "FAMILY", null, null),
    MAINTENANCE("赡养、抚养、扶养", "support of parents, children or spouse", "FAMILY", "MAINTENANCE", "31(4)"),
    DOMESTIC_VIOLENCE("家庭暴力", "domestic violence", "FAMILY", "ABUSE_OR_DOMESTIC_VIOLENCE", "32(4)"),
    INHERITANCE("继承", "inheritance", "INHERITANCE", null, null),
    VILLAGE_LAND("农村土地承包", "contracted village land", "VILLAGE_LAND", null, null),
    HOMESTEAD("房屋宅基地", "houses and homesteads", "HOMESTEAD", null, null),
    NEIGHBOUR("相邻关系", "neighbours", "NEIGHBOUR", null, null),
    DEBT("借贷、债务", "debts", "DEBT", null, null),
    CONSUMER("消费", "consumer", "CONSUMER", null, null),
    TRAFFIC("道路交通事故", "traffic accident", "TRAFFIC", "TRAFFIC_ACCIDENT", "31(7)"),
    MEDICAL("医疗损害", "medical damage", "MEDICAL", "MEDICAL_ACCIDENT", "31(7)"),
    FOOD_OR_DRUG("食品药品安全事故", "injury by food or drugs", "INJURY", "FOOD_OR_DRUG_ACCIDENT", "31(7)"),
    PERSONAL_INJURY("人身损害", "personal injury", "INJURY", null, null),
    ENVIRONMENT("环境污染、生态破坏", "pollution, ecological damage", "OTHER", "ENVIRONMENTAL_DAMAGE", "31(8)"),
    PROPERTY_MANAGEMENT("物业", "property management", "PROPERTY_MANAGEMENT", null, null),
    STATE_COMPENSATION("国家赔偿", "state compensation", null, "STATE_COMPENSATION", "31(1)"),
    CRIMINAL("刑事案件", "criminal case", null, "CRIMINAL_DEFENCE", "24"),
    ADMINISTRATIVE("行政处罚、行政复议", "administrative decision", null, null, null),
    NOTARIZATION("公证", "notarization", null, null, null),
    APPRAISAL("司法鉴定", "judicial appraisal", null, null, null),
    OTHER("其他", "other", "OTHER", null, null);

    private final Text title;
    private final @Nullable String disputeKind;
    private final @Nullable String aidMatter;
    private final @Nullable Article coveredBy;

    Topic(String zh, String en, @Nullable String disputeKind, @Nullable String aidMatter, @Nullable String coveredBy) {
        this.title = new Text(zh, en);
        this.disputeKind = disputeKind;
        this.aidMatter = aidMatter;
        this.coveredBy = coveredBy == null ? null : Law.legalAid(coveredBy);
    }

    public Text title() {
        return title;
    }

    /** As mediation names such a dispute; empty where it mediates none. */
    public Optional<String> disputeKind() {
        return Optional.ofNullable(disputeKind);
    }

    /** As legal aid names such a matter; empty where it has no name of its own. */
    public Optional<String> aidMatter() {
        return Optional.ofNullable(aidMatter);
    }

    /** The article of the Legal Aid Law under which aid may be had. */
    public Optional<Article> coveredBy() {
        return Optional.ofNullable(coveredBy);
    }

    public boolean isLabour() {
        return this == WAGES || this == WORK_INJURY || this == LABOUR_RELATION;
    }

    /** The topic of what another line calls so; OTHER for a name that is not known. */
    public static Topic ofOtherLine(@Nullable String kind) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equals(kind) || named(topic.aidMatter, kind))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(topic -> named(topic.disputeKind, kind))
                        .findFirst())
                .orElse(OTHER);
    }

    private static boolean named(@Nullable String own, @Nullable String kind) {
        return own != null && own.equals(kind);
    }
}
