package cn.onestop.web.input;

import cn.onestop.kernel.Reference;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import cn.onestop.web.problem.ProblemAutoConfiguration;
import cn.onestop.web.problem.ProblemWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Input: strict, bounded, clean, and the same arguments everywhere. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(InputProperties.class)
public class InputAutoConfiguration {
    @Bean
    ReferenceJson referenceJson() {
        return new ReferenceJson();
    }

    @Bean
    PhoneNumberJson phoneNumberJson() {
        return new PhoneNumberJson();
    }

    /** Only the server's reading is strict; the {@code JsonMapper} bean, which clients and events use, stays lenient. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictBodies(ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        JsonMapper strict = StrictJson.mapper(customizers.orderedStream().toList());
        return converters -> converters.withJsonConverter(new StrictJsonConverter(strict));
    }

    @Bean
    FilterRegistrationBean<CleanUrlFilter> cleanUrls(ProblemWriter writer) {
        FilterRegistrationBean<CleanUrlFilter> filter = new FilterRegistrationBean<>(new CleanUrlFilter(writer));
        filter.setOrder(-110); // before Spring Security's chain, at -100
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(InputProperties properties, ProblemWriter writer) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(properties, writer));
        filter.setOrder(-105);
        return filter;
    }

    /** The strict one, but for headers in UTF-8, which the container hands on as Latin-1 with control characters. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> CleanText.utf8(value.getBytes(StandardCharsets.ISO_8859_1))
                .orElse(value)
                .codePoints()
                .noneMatch(c -> Character.isISOControl(c) && c != '\t'));
        return firewall;
    }

    @Bean
    WebMvcConfigurer platformArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new CaseRequestArgument());
                resolvers.add(new LimitArgument());
                resolvers.add(new HeaderArgument<>(
                        ExpectedVersion.class, "If-Match", Headers::version, Problems::preconditionRequired));
                resolvers.add(new HeaderArgument<>(
                        IdempotencyKey.class, "Idempotency-Key", Headers::key, Problems::idempotencyKeyMissing));
                resolvers.add(
                        new HeaderArgument<>(Purpose.class, "Purpose", Headers::purpose, Problems::purposeMissing));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Reference.class, Reference::parse);
                registry.addConverter(
                        String.class, LocalDate.class, text -> BoundedTimes.requireInBounds(LocalDate.parse(text)));
                registry.addConverter(
                        String.class,
                        Instant.class,
                        text -> BoundedTimes.requireInBounds(
                                OffsetDateTime.parse(text).toInstant()));
            }
        };
    }
}
