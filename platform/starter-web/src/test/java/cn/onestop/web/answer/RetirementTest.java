package cn.onestop.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private static final Instant SINCE = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void aDayOfOneFigureHasTwoInAnHttpDate() {
        assertThat(new Retirement(SINCE, Instant.parse("2027-06-05T00:00:00Z"), "").headers())
                .containsEntry("Sunset", "Sat, 05 Jun 2027 00:00:00 GMT")
                .doesNotContainKey("Link");
    }

    @Test
    void nothingGoesBeforeItWasSaid() {
        assertThatThrownBy(() -> new Retirement(SINCE, SINCE, "")).isInstanceOf(IllegalStateException.class);
    }
}
