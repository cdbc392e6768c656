package cn.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.published();

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, false", "2026-10-07, false", "2026-10-08, true", "2026-10-10, true", "2026-10-11, false",
        "2026-01-04, true", "2026-02-14, true", "2026-02-23, false", "2026-11-23, true", "2026-11-22, false",
        "2004-01-17, true", "2027-01-01, true", "2027-01-02, false"
    })
    void knowsHolidaysAndMakeUpWorkdays(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void pastThePublishedYearsItIsProvisional() {
        assertThat(calendar.lastPublishedYear()).isEqualTo(2026);
        assertThat(calendar.isProvisional(LocalDate.parse("2026-12-31"))).isFalse();
        assertThat(calendar.isProvisional(LocalDate.parse("2027-01-01"))).isTrue();
    }

    @Test
    void countsWorkingDaysBackOverAHolidayWeek() {
        assertThat(calendar.minusWorkingDays(LocalDate.parse("2026-10-09"), 3)).isEqualTo("2026-09-29");
    }

    @Test
    void namesTheLineThatIsWrong() {
        assertThatThrownBy(() ->
                        WorkingCalendar.read(new StringReader("date,kind\n2026-01-01,HOLIDAY\n2026-13-01,HOLIDAY\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3");
    }
}
