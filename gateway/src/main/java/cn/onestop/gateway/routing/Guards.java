package cn.onestop.gateway.routing;

import cn.onestop.gateway.GatewayProperties;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What stands between the gateway and each service: a semaphore, so that a frozen service costs the others nothing, and
 * a breaker, so that one that is away is not asked again and again.
 */
@Component
public class Guards {
    private static final Set<Integer> FAILURES = Set.of(500, 502, 504);

    private final Map<String, Guard> guards = new ConcurrentHashMap<>();
    private final int concurrentRequests;
    private final MeterRegistry meters;

    public Guards(GatewayProperties properties, MeterRegistry meters) {
        this.concurrentRequests = properties.protection().concurrentRequests();
        this.meters = meters;
    }

    public Guard of(String service) {
        return guards.computeIfAbsent(service, this::make);
    }

    private Guard make(String service) {
        Guard guard = new Guard(
                Bulkhead.of(
                        service,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(concurrentRequests)
                                .maxWaitDuration(Duration.ZERO)
                                .build()),
                CircuitBreaker.of(
                        service,
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(50)
                                .minimumNumberOfCalls(20)
                                .failureRateThreshold(50)
                                .waitDurationInOpenState(Duration.ofSeconds(2))
                                .permittedNumberOfCallsInHalfOpenState(5)
                                .build()));
        Gauge.builder(
                        "onestop.gateway.in.hand",
                        guard.bulkhead(),
                        bulkhead -> concurrentRequests - bulkhead.getMetrics().getAvailableConcurrentCalls())
                .tag("service", service)
                .description("requests a service has in hand")
                .register(meters);
        Gauge.builder(
                        "onestop.gateway.breaker.open",
                        guard.breaker(),
                        breaker -> breaker.getState() == CircuitBreaker.State.CLOSED ? 0 : 1)
                .tag("service", service)
                .description("1 while the service is not asked, or only tried")
                .register(meters);
        return guard;
    }

    /** The semaphore and the breaker of one service. */
    public record Guard(Bulkhead bulkhead, CircuitBreaker breaker) {

        /**
         * Calls the service, and again when an attempt is worth it. The breaker sees what came of it in the end, so that
         * one instance that is gone does not close the way to the others.
         *
         * @throws Unavailable when the semaphore is taken or the breaker open; the service was not asked
         */
        public <T> T call(Attempts<T> attempts) throws Exception {
            try {
                bulkhead.acquirePermission();
            } catch (BulkheadFullException e) {
                throw new Unavailable("it has all the requests in hand that it may", e);
            }
            try {
                breaker.acquirePermission();
                return measured(attempts);
            } catch (CallNotPermittedException e) {
                throw new Unavailable("it did not answer lately", e);
            } finally {
                bulkhead.onComplete();
            }
        }

        private <T> T measured(Attempts<T> attempts) throws Exception {
            long start = breaker.getCurrentTimestamp();
            try {
                T answer = attempts.untilDone();
                long took = breaker.getCurrentTimestamp() - start;
                if (FAILURES.contains(attempts.statusOf(answer))) {
                    breaker.onError(
                            took, breaker.getTimestampUnit(), new IllegalStateException("answered with a failure"));
                } else {
                    breaker.onSuccess(took, breaker.getTimestampUnit());
                }
                return answer;
            } catch (Exception e) {
                breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
                throw e;
            }
        }
    }

    /** The service was not asked. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
