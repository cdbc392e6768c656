package cn.onestop.web.outgoing;

import cn.onestop.web.ProblemException;
import cn.onestop.web.problem.ProblemAutoConfiguration;
import cn.onestop.web.problem.ProblemBodies;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JAutoConfiguration;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.openfeign.CircuitBreakerNameResolver;
import org.springframework.cloud.openfeign.FeignAutoConfiguration;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.cloud.openfeign.support.HttpMessageConverterCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** Calls to other services: bounded in time and number, with the right token, and plain errors. */
@AutoConfiguration(
        before = FeignAutoConfiguration.class,
        after = {Resilience4JAutoConfiguration.class, ProblemAutoConfiguration.class})
@EnableConfigurationProperties(OutgoingProperties.class)
public class OutgoingAutoConfiguration {
    @Bean
    OutgoingTokens outgoingTokens(OutgoingProperties properties, JsonMapper json) {
        return new CachedTokens(new TokenEndpoint(properties, json));
    }

    @Bean
    ErrorDecoder calleeErrors(ProblemBodies bodies) {
        return new CalleeErrors(bodies);
    }

    /**
     * Made whole before anybody calls: Feign's own fills its list at the first call, and who calls at the same moment finds it
     * empty and hears that the callee is away.
     */
    @Bean
    @ConditionalOnMissingBean
    FeignHttpMessageConverters wholeConverters(
            ObjectProvider<ClientHttpMessageConvertersCustomizer> ofClients,
            ObjectProvider<HttpMessageConverterCustomizer> ofFeign) {
        FeignHttpMessageConverters converters = new FeignHttpMessageConverters(ofClients, ofFeign);
        converters.getConverters();
        return converters;
    }

    @Bean
    Retryer onceMore() {
        return new OnceMore();
    }

    /** One breaker for each callee: when it is away, it is away for every operation. */
    @Bean
    CircuitBreakerNameResolver breakerNames() {
        return (client, target, method) -> client;
    }

    @Bean
    @Primary
    CircuitBreakerFactory<?, ?> problemBreakers(
            Resilience4JCircuitBreakerFactory breakers, OutgoingProperties properties) {
        return new ProblemBreakers(breakers, properties.retryAfter());
    }

    /** The caller and the trace go along to the thread that waits for the callee. The time limit comes by properties only: onestop-defaults.yml. */
    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> breakerDefaults(OutgoingProperties properties) {
        OutgoingProperties.Breaker breaker = properties.breaker();
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.least())
                .failureRateThreshold(breaker.failing())
                .waitDurationInOpenState(breaker.open())
                .permittedNumberOfCallsInHalfOpenState(3)
                .ignoreExceptions(ProblemException.class) // the callee answered, and well
                .build();
        return factory -> {
            factory.configureDefault(id -> new Resilience4JConfigBuilder(id)
                    .circuitBreakerConfig(config)
                    .build());
            factory.configureExecutorService(ContextExecutorService.wrap(
                    Executors.newVirtualThreadPerTaskExecutor(),
                    ContextSnapshotFactory.builder().build()));
        };
    }

    /** {@code traceparent} for the callee. */
    @Bean
    RequestInterceptor traceParent(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return request -> {
            Span span = tracer.getIfAvailable(() -> Tracer.NOOP).currentSpan();
            if (span != null) {
                propagator
                        .getIfAvailable(() -> Propagator.NOOP)
                        .inject(span.context(), request, OutgoingAutoConfiguration::setHeader);
            }
        };
    }

    private static void setHeader(@Nullable RequestTemplate request, String name, String value) {
        if (request != null) {
            request.header(name, value);
        }
    }
}
