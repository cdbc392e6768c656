package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who helps outside the platform, with the number that is the same all over the country where there is one. */
public enum Outside {
    POLICE("公安机关", "Police", "110"),
    AMBULANCE("急救中心", "Ambulance", "120"),
    TRAFFIC_POLICE("公安交通管理部门", "Traffic police", "122"),
    COURT("人民法院", "People's court", "12368"),
    PROCURATORATE("人民检察院", "People's procuratorate", "12309"),
    LABOUR_ARBITRATION("劳动争议仲裁委员会", "Labour dispute arbitration commission", "12333"),
    LABOUR_AUTHORITY("人力资源社会保障行政部门", "Human resources and social security authority", "12333"),
    LAND_ARBITRATION("农村土地承包仲裁委员会", "Rural land contract arbitration commission", null),
    TOWNSHIP("乡镇人民政府、街道办事处", "Township government or sub-district office", "12345"),
    COUNTY_GOVERNMENT("县级人民政府", "County government", "12345"),
    RECONSIDERATION("行政复议机关", "Administrative reconsideration organ", null),
    CIVIL_AFFAIRS("民政部门、婚姻登记机关", "Civil affairs, marriage registration", "12345"),
    WOMENS_FEDERATION("妇女联合会", "Women's federation", "12338"),
    CHILD_PROTECTION("未成年人保护热线", "Child protection hotline", "12345"),
    MARKET_REGULATION("市场监督管理部门、消费者协会", "Market regulation, consumers' association", "12315"),
    SCHOOL_AUTHORITY("学校、教育行政部门", "School, education authority", "12345"),
    HEALTH_AUTHORITY("卫生健康主管部门", "Health authority", "12345");

    private final Text title;
    private final @Nullable String phone;

    Outside(String zh, String en, @Nullable String phone) {
        this.title = new Text(zh, en);
        this.phone = phone;
    }

    public Text title() {
        return title;
    }

    /** The short number to call; empty where each place has its own. */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }
}
