package cn.onestop.acceptance.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The form with which a clerk files for a migrant worker whose wages were not paid. */
public final class WageDispute {
    private WageDispute() {}

    /** Filled in now: the consent was given at this moment. */
    public static Map<String, Object> form() {
        return Map.of(
                "line",
                "MEDIATION",
                "kind",
                "LABOUR_PAY",
                "area",
                Cast.VILLAGE,
                "applicant",
                Map.of("person", Cast.WORKER),
                "consent",
                Map.of("scope", "代为申请人民调解，并在调解不成时转交材料", "givenAt", Instant.now().toString()),
                "request",
                "支付2026年5月至9月的工资18600元",
                "narrative",
                "在海城一处工地干了五个月，工头一直说等工程款下来再结。",
                "amountYuan",
                18_600,
                "respondents",
                List.of(Cast.EMPLOYER),
                "details",
                Map.of("memberships", List.of(Map.of("group", "MIGRANT_WORKER", "proof", "工资欠条与考勤表"))));
    }
}
