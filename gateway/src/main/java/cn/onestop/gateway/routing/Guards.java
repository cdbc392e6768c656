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
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.stereotype.Component;

/**
 * What stands between the gateway and each service: a semaphore, so that a frozen service costs the others nothing, and
 * a breaker, so that one that is away is not asked again and again.
 */
@Component
public class Guards {
    private final Map<String, Guard> guards = new ConcurrentHashMap<>();
    private final int concurrentRequests;
    private final ServiceFailures failures;
    private final MeterRegistry meters;

    public Guards(GatewayProperties properties, ServiceFailures failures, MeterRegistry meters) {
        this.concurrentRequests = properties.protection().concurrentRequests();
        this.failures = failures;
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
                                .build()),
                failures);
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

    /** The semaphore and the breaker of one service, and by what the breaker judges. */
    public record Guard(Bulkhead bulkhead, CircuitBreaker breaker, ServiceFailures failures) {

        /**
         * Calls the service, and again when an attempt is worth it. The breaker sees what came of it in the end, so that
         * one instance that is gone does not close the way to the others; and sees nothing of what is not the service's doing.
         *
         * @throws Unavailable when the service was not asked, or failed; everything else is thrown as it is
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
                T answer = attempts.untilDone(failures);
                long took = breaker.getCurrentTimestamp() - start;
                if (failures.counts(attempts.statusOf(answer))) {
                    breaker.onError(
                            took, breaker.getTimestampUnit(), new IllegalStateException("answered with a failure"));
                } else {
                    breaker.onSuccess(took, breaker.getTimestampUnit());
                }
                return answer;
            } catch (Exception e) {
                if (!failures.counts(e)) {
                    breaker.releasePermission();
                    throw hasCause(e, ConnectionRequestTimeoutException.class)
                            ? new Unavailable("all connections to it are in use", e)
                            : e;
                }
                if (brokeOff(e) && attempts.isStillSending()) {
                    breaker.releasePermission();
                    throw new Unavailable("it took no more of the body", e);
                }
                breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
                throw new Unavailable("it failed", e);
            } catch (Error e) {
                breaker.releasePermission();
                throw e;
            }
        }

        /** The connection was there and ended; one that never was is an answer too. */
        private static boolean brokeOff(Throwable thrown) {
            return hasCause(thrown, SocketException.class) && !hasCause(thrown, ConnectException.class);
        }

        private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
            return type.isInstance(thrown) || (thrown.getCause() != null && hasCause(thrown.getCause(), type));
        }
    }

    /** The service was not asked, or gave no answer; the cause is for the log. */
    public static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String why, Throwable cause) {
            super(why + ": " + cause, cause);
        }
    }
}
