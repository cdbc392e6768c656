package cn.onestop.web.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys. A key id that is not among them is looked for once a minute, whoever sends it: a new key is
 * found, since the issuer publishes it long before it signs with it, and a made-up one costs nothing and is plainly unknown.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    /** While the issuer is away, its last known keys go on serving. */
    private static final Duration WITHOUT_ISSUER = Duration.ofHours(4);
    /** While it is away and there are none yet, it is asked twice in this time. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private static final Duration BETWEEN_SEARCHES = Duration.ofMinutes(1);

    private final JWKSetSource<SecurityContext> kept;
    private final InstantSource time;
    private final AtomicLong searched = new AtomicLong();

    private IssuerKeys(JWKSetSource<SecurityContext> kept, InstantSource time) {
        this.kept = kept;
        this.time = time;
    }

    static IssuerKeys of(JWKSetSource<SecurityContext> published, InstantSource time) {
        JWKSource<SecurityContext> kept = JWKSourceBuilder.create(published)
                .cache(FRESH.toMillis(), PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_TRIES.toMillis())
                .retrying(true)
                .outageTolerant(WITHOUT_ISSUER.toMillis())
                .build();
        return new IssuerKeys(((JWKSetBasedJWKSource<SecurityContext>) kept).getJWKSetSource(), time);
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        JWKSet known = keys(JWKSetCacheRefreshEvaluator.noRefresh(), context);
        List<JWK> fitting = wanted.select(known);
        return fitting.isEmpty() && maySearch()
                ? wanted.select(keys(JWKSetCacheRefreshEvaluator.referenceComparison(known), context))
                : fitting;
    }

    @SuppressWarnings("NullAway") // the sources hand the context through; the resource server has none
    private JWKSet keys(JWKSetCacheRefreshEvaluator refresh, @Nullable SecurityContext context)
            throws KeySourceException {
        return kept.getJWKSet(refresh, time.millis(), context);
    }

    private boolean maySearch() {
        long now = time.millis();
        long last = searched.get();
        return now - last >= BETWEEN_SEARCHES.toMillis() && searched.compareAndSet(last, now);
    }
}
