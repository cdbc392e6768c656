package cn.onestop.gateway.routing;

import cn.onestop.web.Problems;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a request on behind its service's guard, and again to another instance where that is safe: a read, or a change
 * with an Idempotency-Key whose body was kept; any request that never reached the service.
 */
final class GuardedForwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger log = LoggerFactory.getLogger(GuardedForwarding.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<Integer> ANOTHER_INSTANCE_MAY_DO = Set.of(502, 503, 504);
    private static final Set<Integer> FAILURES = Set.of(500, 502, 504);

    private final String service;
    private final Guards.Guard guard;
    private final int retries;
    private final Duration retryAfter;

    GuardedForwarding(String service, Guards.Guard guard, int retries, Duration retryAfter) {
        this.service = service;
        this.guard = guard;
        this.retries = retries;
        this.retryAfter = retryAfter;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        boolean replayable = request.attribute(ReplayableBodyFilter.REPLAYABLE).isPresent();
        boolean safe = READS.contains(request.method())
                || request.headers().firstHeader("Idempotency-Key") != null;
        for (int left = replayable ? retries : 0; ; left--) {
            try {
                ServerResponse response =
                        guard.call(() -> next.handle(request), answer -> FAILURES.contains(status(answer)));
                if (left == 0 || !safe || !ANOTHER_INSTANCE_MAY_DO.contains(status(response))) {
                    return response;
                }
                discard(request);
            } catch (Guards.Unavailable e) {
                throw Problems.unavailable(service, retryAfter);
            } catch (Exception e) {
                if (left == 0 || !(safe || neverSent(e))) {
                    log.warn("{} {}: {} is away: {}", request.method(), request.path(), service, e.toString());
                    throw Problems.unavailable(service, retryAfter);
                }
            }
        }
    }

    /** Connection errors arrive wrapped (spring-cloud-gateway issues 3862, 4180), so the causes are searched. */
    static boolean neverSent(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }

    private static int status(ServerResponse response) {
        return response.statusCode().value();
    }

    /** Gives the connection of an answer that is not used back to the pool. */
    private static void discard(ServerRequest request) throws IOException {
        Object unused = request.attributes().remove(MvcUtils.CLIENT_RESPONSE_ATTR);
        if (unused instanceof ClientHttpResponse response) {
            response.close();
        }
    }
}
