package cn.onestop.web.config;

import cn.onestop.web.BusinessClock;
import cn.onestop.web.Correlation;
import cn.onestop.web.Cursors;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.tracing.Tracer;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Business time, cursors, correlation, leaving. */
@AutoConfiguration
@EnableConfigurationProperties(PlatformProperties.class)
public class PlatformAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    BusinessClock businessClock(PlatformProperties properties) {
        return new BusinessClock(
                InstantSource.system(),
                properties.clock().movable(),
                properties.clock().offset());
    }

    @Bean
    Cursors cursors(PlatformProperties properties) {
        return new Cursors(key(properties.hmacKey()));
    }

    @Bean
    Correlation correlation(ObjectProvider<Tracer> tracer) {
        return new Correlation(tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    @Bean
    Leaving leaving(ApplicationContext context, PlatformProperties properties) {
        return new Leaving(context, properties.leaving().patience());
    }

    @Bean
    MeterFilter tagsAreTemplates() {
        return new TemplateTags();
    }

    private static byte[] key(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length >= 32) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalStateException(
                "ONESTOP_HMAC_KEY must be the base64 of at least 32 random bytes (openssl rand -base64 32); only the trial profile brings one");
    }

    /** In a trial only. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnProperty("onestop.clock.movable")
    @Import(ClockController.class)
    static class MovableClock {}
}
