package cn.onestop.gateway.limits;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.gateway.GatewayProperties.Limits;
import cn.onestop.web.Problems;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Gives each client a share of the entrance: a token bucket by account or client, or by address before the log-in. */
@Component
@Order(ClientLimits.AFTER_SECURITY)
class ClientLimits extends OncePerRequestFilter {
    /** Spring Security's chain stands at -100. */
    static final int AFTER_SECURITY = -90;

    /** A load balancer asks them, often, from one address. */
    private static final Set<String> PROBES = Set.of("/livez", "/readyz");

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Limits limits;
    private final Cache<String, Bucket> buckets;
    private final HandlerExceptionResolver problems;

    ClientLimits(
            GatewayProperties properties, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = properties.limits();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.clientsKept())
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build();
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PROBES.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = bucketOf(request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
            problems.resolveException(request, response, null, Problems.tooMany(wait));
        }
    }

    private Bucket bucketOf(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller instanceof JwtAuthenticationToken token
                ? buckets.get("client " + token.getName(), key -> bucket(limits.perClient()))
                : buckets.get("address " + request.getRemoteAddr(), key -> bucket(limits.perAddress()));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(Math.max(1, perMinute / 4)).refillGreedy(perMinute, PERIOD))
                .build();
    }
}
