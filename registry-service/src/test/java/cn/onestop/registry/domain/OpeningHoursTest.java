package cn.onestop.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private final OpeningHours hours = OpeningHours.parse("Mo-Fr 08:30-11:30,13:00-17:00; Sa 09:00-12:00");

    @Test
    void isWrittenAsItIsRead() {
        assertThat(hours).hasToString("Mo-Fr 08:30-11:30,13:00-17:00; Sa 09:00-12:00");
        assertThat(OpeningHours.parse(" ")).isEqualTo(OpeningHours.UNKNOWN).hasToString("");
    }

    @Test
    void isOpenFromTheOpeningMinuteAndClosedFromTheClosingOne() {
        assertThat(hours.isOpen(LocalDateTime.parse("2026-11-23T08:30"))).isTrue();
        assertThat(hours.isOpen(LocalDateTime.parse("2026-11-23T08:29"))).isFalse();
        assertThat(hours.isOpen(LocalDateTime.parse("2026-11-23T11:30"))).isFalse();
        assertThat(hours.isOpen(LocalDateTime.parse("2026-11-28T11:59"))).isTrue();
        assertThat(hours.isOpen(LocalDateTime.parse("2026-11-29T10:00"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo", "Mo 8-12", "Fr-Mo 08:00-12:00", "Mo 25:00-26:00", "Mo 12:00-08:00", "Xx 08:00-12:00"})
    void whatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> OpeningHours.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
