package cn.onestop.gateway.routing;

import cn.onestop.web.Problems;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request on behind its service's guard; a service that is away is a problem that says which, and when to come back. */
final class GuardedForwarding implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger log = LoggerFactory.getLogger(GuardedForwarding.class);

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
        try {
            return guard.call(new Forwarding(request, next));
        } catch (Guards.Unavailable e) {
            log.warn("{} {}: {} is away: {}", request.method(), request.path(), service, e.getMessage());
            throw Problems.unavailable(service, retryAfter);
        }
    }

    private final class Forwarding extends Attempts<ServerResponse> {
        private final ServerRequest request;
        private final HandlerFunction<ServerResponse> next;

        Forwarding(ServerRequest request, HandlerFunction<ServerResponse> next) {
            super(
                    request.method(),
                    request.headers().firstHeader("Idempotency-Key") != null,
                    request.attribute(ReplayableBodyFilter.REPLAYABLE).isPresent() ? retries : 0);
            this.request = request;
            this.next = next;
        }

        @Override
        protected ServerResponse attempt() throws Exception {
            return next.handle(request);
        }

        @Override
        protected int statusOf(ServerResponse answer) {
            return answer.statusCode().value();
        }

        @Override
        protected boolean isStillSending() {
            if (request.attribute(ReplayableBodyFilter.REPLAYABLE).isPresent()) {
                return false;
            }
            try {
                return !request.servletRequest().getInputStream().isFinished();
            } catch (IOException e) {
                return false;
            }
        }

        /** Its connection goes back to the pool. */
        @Override
        protected void discard(ServerResponse answer) throws IOException {
            Object unused = request.attributes().remove(MvcUtils.CLIENT_RESPONSE_ATTR);
            if (unused instanceof ClientHttpResponse response) {
                response.close();
            }
        }
    }
}
