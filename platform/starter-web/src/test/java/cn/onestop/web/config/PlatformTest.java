package cn.onestop.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.web.BusinessClock;
import cn.onestop.web.Cursors;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PlatformTest {
    private static final String KEY = "dHJpYWwtb25seS10cmlhbC1vbmx5LXRyaWFsLW9ubHktISE=";

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(PlatformAutoConfiguration.class));

    @Test
    void withoutAKeyOutsideTheTrialNothingStarts() {
        service.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("ONESTOP_HMAC_KEY"));
        service.withPropertyValues("onestop.hmac-key=c2hvcnQ=")
                .run(context -> assertThat(context).hasFailed());
        service.withPropertyValues("onestop.hmac-key=not base64!")
                .run(context -> assertThat(context).hasFailed());
        service.withPropertyValues("onestop.hmac-key=" + KEY)
                .run(context -> assertThat(context).hasSingleBean(Cursors.class));
    }

    @Test
    void anImmovableClockCantBeOff() {
        service.withPropertyValues("onestop.hmac-key=" + KEY, "onestop.clock.offset=P1D")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void theClockMovesInATrialOnly() {
        Instant now = Instant.parse("2026-11-23T15:59:59.123456Z");
        BusinessClock trial = new BusinessClock(() -> now, true, Duration.ZERO);
        assertThat(trial.today()).isEqualTo(LocalDate.of(2026, 11, 23));
        trial.moveTo(Duration.ofSeconds(1));
        assertThat(trial.today()).as("midnight is Shanghai's").isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(trial.instant()).isEqualTo(Instant.parse("2026-11-23T16:00:00.123Z"));
        assertThatThrownBy(() -> new BusinessClock(() -> now, false, Duration.ZERO).moveTo(Duration.ofDays(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void instancesComeFromPlainVariables() {
        assertThat(PlatformDefaults.instances(
                        Map.of("ONESTOP_INSTANCES_LEGAL_AID", "http://a:8084, http://b:8184", "OTHER", "x")))
                .isEqualTo(Map.of(
                        "spring.cloud.discovery.client.simple.instances.legal-aid-service[0].uri", "http://a:8084",
                        "spring.cloud.discovery.client.simple.instances.legal-aid-service[1].uri", "http://b:8184"));
    }
}
