package cn.onestop.lawyer.advising.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.lawyer.advising.domain.Norm.Work;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected differs by place. */
class NormTest {
    private static final List<Norm> SET =
            List.of(new Norm("21", 3, 6), new Norm("210381", 6, 12), new Norm("2102", 4, 8));

    @ParameterizedTest
    @CsvSource({"210381104205, 210381", "210282103201, 2102", "210104001001, 21"})
    void theNearestAreaThatSetOneCounts(String village, String area) {
        assertThat(Norm.of(village, SET)).map(Norm::area).contains(area);
    }

    @Test
    void nobodySetOneElsewhere() {
        assertThat(Norm.of("220101001001", SET)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 360, true", "3, 359, false", "2, 720, false", "0, 0, false", "4, 400, true"})
    void visitsAndHoursBothCount(int visits, int minutes, boolean met) {
        assertThat(new Norm("21", 3, 6).isMetBy(new Work(visits, minutes))).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2026-Q4, 2026-10-01, 2026-12-31",
        "2028-02-29, 2028-Q1, 2028-01-01, 2028-03-31",
        "2026-04-01, 2026-Q2, 2026-04-01, 2026-06-30",
        "2026-09-30, 2026-Q3, 2026-07-01, 2026-09-30"
    })
    void aQuarterHasThreeMonths(LocalDate day, String written, LocalDate first, LocalDate last) {
        Quarter quarter = Quarter.of(day);
        assertThat(quarter).hasToString(written);
        assertThat(quarter.first()).isEqualTo(first);
        assertThat(quarter.last()).isEqualTo(last);
        assertThat(Quarter.parse(written)).contains(quarter);
    }

    @ParameterizedTest
    @CsvSource({"2026-Q5", "2026Q1", "26-Q1", "2026-Q0"})
    void whatIsNoQuarterIsNone(String text) {
        assertThat(Quarter.parse(text)).isEmpty();
    }
}
