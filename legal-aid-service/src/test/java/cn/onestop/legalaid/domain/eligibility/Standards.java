package cn.onestop.legalaid.domain.eligibility;

import cn.onestop.kernel.DeadlineRule.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Standards made up for tests, so that a changed figure of the province changes no test. */
public final class Standards {
    private Standards() {}

    public static HardshipStandards sample() {
        return new HardshipStandards(List.of(
                standard("T-1", LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31), "1000", "1200"),
                standard("T-2", LocalDate.of(2026, 1, 1), null, "1500", "1750")));
    }

    private static HardshipStandard standard(
            String version, LocalDate from, LocalDate to, String province, String dalian) {
        return new HardshipStandard(
                version,
                "21",
                Map.of("21", new BigDecimal(province), "2102", new BigDecimal(dalian)),
                new BigDecimal(30_000),
                List.of("辽宁省某条例第9条"),
                Source.POLICY,
                from,
                to);
    }
}
