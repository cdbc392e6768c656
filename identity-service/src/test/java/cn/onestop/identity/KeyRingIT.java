package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.identity.adapter.mongo.MongoSigningKeys;
import cn.onestop.identity.application.KeyRing;
import cn.onestop.identity.domain.KeySchedule;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeyRingIT extends IdentityIT {
    private static final KeySchedule SCHEDULE =
            new KeySchedule(Duration.ofDays(30), Duration.ofHours(1), Duration.ofHours(2));
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    FieldCipher cipher;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private MongoDatabase keys;

    @BeforeEach
    void emptyDatabase() {
        keys = database.getMongoDatabase("identity_key_ring");
        keys.getCollection("signing_keys").deleteMany(new Document());
    }

    @Test
    void instancesThatStartAtOnceAgreeOnOneKey() throws Exception {
        List<KeyRing> rings = new ArrayList<>();
        List<Callable<Void>> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            KeyRing ring = ring();
            rings.add(ring);
            starts.add(() -> {
                ring.tend();
                return null;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var start : threads.invokeAll(starts)) {
                start.get();
            }
        }

        assertThat(rings)
                .extracting(ring -> ring.signing().kid())
                .containsOnly(rings.getFirst().signing().kid());
        assertThat(keys.getCollection("signing_keys").countDocuments()).isEqualTo(1);
    }

    @Test
    void aNewKeyIsPublishedEverywhereBeforeAnyoneSignsWithItAndTheOldOneOutlivesItsTokens() {
        KeyRing one = ring();
        KeyRing other = ring();
        one.tend();
        other.tend();
        String first = one.signing().kid();

        after(Duration.ofDays(30).minusHours(1));
        one.tend();
        after(Duration.ofMinutes(1));
        assertThat(other.signing().kid()).isEqualTo(first);
        assertThat(published(other)).hasSize(2).contains(first);

        after(Duration.ofHours(1));
        String second = other.signing().kid();
        assertThat(second).isNotEqualTo(first);
        assertThat(one.signing().kid()).isEqualTo(second);
        assertThat(published(one)).containsExactlyInAnyOrder(first, second);

        after(Duration.ofHours(2));
        other.tend();
        assertThat(published(one)).containsExactly(second);
        assertThat(keys.getCollection("signing_keys").countDocuments()).isEqualTo(1);
    }

    @Test
    void anOperatorsRotationTakesTheSameWay() {
        KeyRing ring = ring();
        ring.tend();
        String first = ring.signing().kid();

        ring.rotate();

        assertThat(ring.signing().kid()).isEqualTo(first);
        assertThat(published(ring)).hasSize(2);
        after(Duration.ofHours(1));
        assertThat(ring.signing().kid()).isNotEqualTo(first);
    }

    @Test
    void thePrivateHalfIsNotReadableInTheDatabaseNorPublished() throws Exception {
        KeyRing ring = ring();
        ring.tend();
        Document stored = keys.getCollection("signing_keys").find().first();

        assertThat(stored.toJson()).doesNotContain("\\\"d\\\"").doesNotContain("RSA");
        assertThat(browser().get("/oauth2/jwks").body()).contains("\"n\"").doesNotContain("\"d\"");
    }

    private KeyRing ring() {
        InstantSource clock = now::get;
        return new KeyRing(new MongoSigningKeys(keys, cipher), SCHEDULE, clock);
    }

    private void after(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    private static List<String> published(KeyRing ring) {
        return ring.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }
}
