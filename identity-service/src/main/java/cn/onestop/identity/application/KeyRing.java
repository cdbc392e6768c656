package cn.onestop.identity.application;

import cn.onestop.identity.domain.KeySchedule;
import cn.onestop.identity.domain.SigningKey;
import cn.onestop.identity.domain.SigningKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys that tokens are signed with and checked by; read again every half minute, replaced by the schedule. */
public final class KeyRing implements JWKSource<SecurityContext> {
    private static final Logger log = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int BITS = 2048;

    private final SigningKeys store;
    private final KeySchedule schedule;
    private final InstantSource clock;
    private volatile @Nullable Ring ring;

    private record Ring(Instant readAt, List<SigningKey> keys, Map<String, JWK> jwks) {}

    /** @param clock system time: tokens don't go by business time */
    public KeyRing(SigningKeys store, KeySchedule schedule, InstantSource clock) {
        this.store = store;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The key that signs now. */
    public SigningKey signing() {
        Instant now = clock.instant();
        return schedule.signing(fresh(now).keys(), now)
                .orElseThrow(() -> new IllegalStateException("no key signs at " + now));
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        Instant now = clock.instant();
        Ring current = fresh(now);
        return selector.select(new JWKSet(schedule.published(current.keys(), now).stream()
                .map(key -> current.jwks().get(key.kid()))
                .toList()));
    }

    /** Adds the next key when it is due, removes retired ones. Any instance, any number of times. */
    public void tend() {
        Instant now = clock.instant();
        List<SigningKey> keys = read(now).keys();
        schedule.nextSignsFrom(keys, now).ifPresent(from -> add(keys, now, from));
        keys.stream().filter(key -> schedule.isRetired(key, keys, now)).forEach(store::remove);
        read(now);
    }

    /** Publishes a new key now, which signs after the lead time; for when a key may be known to someone. */
    public void rotate() {
        Instant now = clock.instant();
        add(read(now).keys(), now, now.plus(schedule.lead()));
        read(now);
    }

    private void add(List<SigningKey> keys, Instant now, Instant signsFrom) {
        long number = KeySchedule.nextNumber(keys);
        String kid = "onestop-" + number + "-" + now.getEpochSecond();
        try {
            RSAKey pair = new RSAKeyGenerator(BITS)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            SigningKey key = new SigningKey(number, kid, now, signsFrom);
            if (store.add(new SigningKeys.Stored(key, pair.toJSONString()))) {
                log.info("signing key {} is published, and signs from {}", kid, signsFrom);
            }
        } catch (JOSEException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    private Ring fresh(Instant now) {
        Ring current = ring;
        return current == null || current.readAt().plus(FRESH).isBefore(now) ? read(now) : current;
    }

    private Ring read(Instant now) {
        List<SigningKeys.Stored> stored = store.all();
        Ring next = new Ring(
                now,
                stored.stream().map(SigningKeys.Stored::key).toList(),
                stored.stream()
                        .collect(Collectors.toUnmodifiableMap(one -> one.key().kid(), KeyRing::parse)));
        ring = next;
        return next;
    }

    private static JWK parse(SigningKeys.Stored stored) {
        try {
            return JWK.parse(stored.jwk());
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + stored.key().kid() + " is no JWK", e);
        }
    }
}
