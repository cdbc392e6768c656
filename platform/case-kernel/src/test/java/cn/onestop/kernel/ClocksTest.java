package cn.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClocksTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final DeadlineRule ANSWER = new DeadlineRule(
            "answer",
            1,
            new Text("答复", "answer"),
            24,
            DeadlineRule.Unit.HOURS,
            new Text("发出之时", "the offer"),
            Set.of(),
            0,
            DeadlineRule.Unit.HOURS,
            "",
            List.of(),
            0,
            new Article("平台规则", "the platform's policy", ""),
            DeadlineRule.Source.POLICY,
            LocalDate.of(2020, 1, 1),
            null,
            null);

    private final WorkingCalendar calendar = WorkingCalendar.published();
    private final Clocks clocks = new Clocks(new Periods(new DeadlineRules(List.of(ANSWER)), calendar), List.of());

    private Instant due() {
        return clocks.open("answer").orElseThrow().due(calendar).orElseThrow().by();
    }

    @Test
    void aPeriodIsCutToWhatIsLeft() {
        clocks.startWithin("answer", AT, 5);
        assertThat(due()).isEqualTo(AT.plusSeconds(5 * 3600));
        assertThat(clocks.open("answer").orElseThrow().rule().version()).isEqualTo(1);
    }

    @Test
    void andIsNeverLongerThanItsRule() {
        clocks.startWithin("answer", AT, 500);
        assertThat(due()).isEqualTo(AT.plusSeconds(24 * 3600));
    }
}
