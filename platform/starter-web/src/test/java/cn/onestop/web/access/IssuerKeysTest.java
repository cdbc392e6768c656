package cn.onestop.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final Published published = new Published();
    private final IssuerKeys keys = IssuerKeys.of(published, () -> now);

    @Test
    void madeUpKeysAreLookedForOnceAMinuteAndAreUnknown() throws Exception {
        assertThat(find("k1")).hasSize(1);
        for (int i = 0; i < 100; i++) {
            assertThat(find("made-up-" + i)).isEmpty();
        }
        assertThat(published.asked).isEqualTo(2);
        now = now.plusSeconds(60);
        for (int i = 0; i < 100; i++) {
            assertThat(find("made-up-" + i)).isEmpty();
        }
        assertThat(published.asked).isEqualTo(3);
        assertThat(find("k1")).hasSize(1);
    }

    @Test
    void aNewKeyIsFoundWithinAMinuteThoughMadeUpOnesKeepComing() throws Exception {
        assertThat(find("made-up")).isEmpty();
        published.add("k2");
        now = now.plusSeconds(59);
        assertThat(find("made-up")).isEmpty();
        now = now.plusSeconds(1);
        assertThat(find("made-up")).isEmpty();
        assertThat(find("k2")).hasSize(1);
        assertThat(published.asked).isEqualTo(3);
    }

    @Test
    void withTheIssuerAwayItsLastKeysServeAndAMadeUpOneIsStillUnknown() throws Exception {
        assertThat(find("k1")).hasSize(1);
        published.away = true;
        assertThat(find("made-up")).isEmpty();
        now = now.plus(Duration.ofMinutes(30));
        assertThat(find("k1")).hasSize(1);
        assertThat(find("made-up")).isEmpty();
    }

    @Test
    void withoutAnyKeysItIsTheIssuerThatIsMissing() throws Exception {
        published.away = true;
        assertThatThrownBy(() -> find("k1")).isInstanceOf(KeySourceException.class);
        published.away = false;
        now = now.plusSeconds(6);
        assertThat(find("k1")).as("it came back").hasSize(1);
    }

    private List<JWK> find(String id) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    /** What the issuer publishes. */
    private static final class Published implements JWKSetSource<SecurityContext> {
        private JWKSet set = new JWKSet(key("k1"));
        private boolean away;
        private int asked;

        void add(String id) {
            set = new JWKSet(List.of(key("k1"), key(id)));
        }

        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long currentTime, @Nullable SecurityContext context)
                throws KeySourceException {
            asked++;
            if (away) {
                throw new JWKSetUnavailableException("away");
            }
            return new JWKSet(set.getKeys());
        }

        @Override
        public void close() {}

        private static JWK key(String id) {
            return new OctetSequenceKey.Builder(new byte[32]).keyID(id).build();
        }
    }
}
