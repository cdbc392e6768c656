package cn.onestop.acceptance.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What an injured worker tells the hotline: his year for asking that the injury be recognised ends in some days. */
final class WorkInjury {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_LEFT = 5;

    private WorkInjury() {}

    /** Filled in now: the agent heard the consent at this moment. */
    static Map<String, Object> call() {
        return Map.ofEntries(
                Map.entry("channel", "HOTLINE"),
                Map.entry("area", Cast.VILLAGE),
                Map.entry("topic", "WORK_INJURY"),
                Map.entry("question", "去年在工地从脚手架上摔下来，右手骨折，公司一直没有申报工伤，也没有赔偿。快满一年了，怎么办？"),
                Map.entry("inquirer", Cast.WORKER),
                Map.entry("consent", Map.of("scope", "登记本次来电", "givenAt", Instant.now().toString())),
                Map.entry(
                        "circumstances",
                        Map.of(
                                "accidentOn",
                                lastDay().minusYears(1).toString(),
                                "amountYuan",
                                86_000,
                                "memberships",
                                List.of(Map.of("group", "MIGRANT_WORKER", "proof", "工地考勤记录、居住证")))),
                Map.entry("opponents", List.of(Cast.EMPLOYER)),
                Map.entry("handOnIfUrgent", Map.of("scope", "情况紧急时立即转交法律援助中心", "narrative", true)));
    }

    /** Five days from today, or the last working day before that: a last day on a weekend would move on, past the urgency. */
    static LocalDate lastDay() {
        LocalDate today = LocalDate.now(SHANGHAI);
        return IntStream.iterate(DAYS_LEFT, days -> days >= 0, days -> days - 1)
                .mapToObj(today::plusDays)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .findFirst()
                .orElse(today);
    }
}
