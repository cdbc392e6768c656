package cn.onestop.web.outgoing;

import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import feign.FeignException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder.Resilience4JCircuitBreakerConfiguration;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;

/** Breakers whose callers see one of two things: the callee's own problem, or that the callee is away. Nothing is invented. */
final class ProblemBreakers
        extends CircuitBreakerFactory<Resilience4JCircuitBreakerConfiguration, Resilience4JConfigBuilder> {
    private static final Logger log = LoggerFactory.getLogger(ProblemBreakers.class);

    private final Resilience4JCircuitBreakerFactory breakers;
    private final Duration retryAfter;

    ProblemBreakers(Resilience4JCircuitBreakerFactory breakers, Duration retryAfter) {
        this.breakers = breakers;
        this.retryAfter = retryAfter;
    }

    @Override
    public CircuitBreaker create(String id) {
        return new ForService(id, breakers.create(id));
    }

    @Override
    public CircuitBreaker create(String id, String group) {
        return new ForService(id, breakers.create(id, group));
    }

    @Override
    protected Resilience4JConfigBuilder configBuilder(String id) {
        return new Resilience4JConfigBuilder(id);
    }

    @Override
    public void configureDefault(Function<String, Resilience4JCircuitBreakerConfiguration> defaults) {
        breakers.configureDefault(defaults);
    }

    private final class ForService implements CircuitBreaker {
        private final String service;
        private final CircuitBreaker breaker;

        ForService(String service, CircuitBreaker breaker) {
            this.service = service;
            this.breaker = breaker;
        }

        @Override
        public <T> T run(Supplier<T> call) {
            return breaker.run(call, thrown -> {
                throw translate(thrown);
            });
        }

        @Override
        public <T> T run(Supplier<T> call, Function<Throwable, T> fallback) {
            return breaker.run(call, fallback);
        }

        private RuntimeException translate(Throwable thrown) {
            return switch (thrown) {
                case ProblemException problem -> problem;
                case ExecutionException wrapped when wrapped.getCause() != null -> translate(wrapped.getCause());
                case CallNotPermittedException open -> away(open);
                case TimeoutException late -> away(late);
                case FeignException failed -> away(failed);
                case Error error -> throw error;
                case RuntimeException bug -> bug;
                default -> away(thrown);
            };
        }

        private ProblemException away(Throwable thrown) {
            log.warn("{} is away: {}", service, thrown.toString());
            return Problems.unavailable(service, retryAfter, thrown);
        }
    }
}
