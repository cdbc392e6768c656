package cn.onestop.gateway.limits;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.gateway.GatewayProperties.Limits;
import cn.onestop.web.Problem;
import cn.onestop.web.Problems;
import cn.onestop.web.access.RefusedCallers;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Gives each client a share of the entrance: a token bucket by account or client, or by address where there is no good token.
 * A request counts once, whatever becomes of it; one that is turned away for its token counts for the address it came from.
 */
@Component
class ClientLimits implements RefusedCallers {
    private static final String COUNTED = ClientLimits.class.getName() + ".counted";
    /** A load balancer asks them, often, from one address. */
    private static final Set<String> PROBES = Set.of("/livez", "/readyz");

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Limits limits;
    private final Cache<String, Bucket> buckets;

    ClientLimits(GatewayProperties properties) {
        this.limits = properties.limits();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.clientsKept())
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build();
    }

    /** Counts the request unless it was, and tells the client its share; the problem if there is none left. */
    Optional<Problem> take(HttpServletRequest request, HttpServletResponse response) {
        if (isFree(request) || request.getAttribute(COUNTED) != null) {
            return Optional.empty();
        }
        request.setAttribute(COUNTED, true);
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller instanceof JwtAuthenticationToken token
                ? take("client", token.getName(), limits.perClient(), response)
                : take("address", request.getRemoteAddr(), limits.perAddress(), response);
    }

    @Override
    public Optional<Problem> instead(HttpServletRequest request, HttpServletResponse response) {
        return take(request, response);
    }

    private static boolean isFree(HttpServletRequest request) {
        return PROBES.contains(request.getRequestURI());
    }

    private Optional<Problem> take(String policy, String whose, int perMinute, HttpServletResponse response) {
        int burst = Math.max(1, perMinute / 4);
        ConsumptionProbe probe = buckets.get(policy + " " + whose, key -> bucket(burst, perMinute))
                .tryConsumeAndReturnRemaining(1);
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(policy, burst, seconds(PERIOD.toNanos() / perMinute * burst)));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(policy, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Problems.tooMany(Duration.ofSeconds(seconds(probe.getNanosToWaitForRefill())))
                        .problem());
    }

    private static Bucket bucket(int burst, int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, PERIOD))
                .build();
    }

    /** Up to the next whole one, and one at least. */
    private static long seconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos()));
    }
}
