package cn.onestop.cases.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LookupHashTest {
    private final String old = key(1);
    private final String current = key(2);

    @Test
    void theSameValueIsFoundAgainAndTellsNothing() {
        LookupHash hash = LookupHash.ofKeys("1:" + old);

        assertThat(hash.of("identity-number", "210102199001011234"))
                .startsWith("h1.")
                .doesNotContain("2101")
                .isEqualTo(hash.of("identity-number", "210102199001011234"))
                .isNotEqualTo(hash.of("phone", "210102199001011234"))
                .isNotEqualTo(LookupHash.ofKeys("1:" + current).of("identity-number", "210102199001011234"));
    }

    @Test
    void bothVersionsAreTriedWhileKeysRotate() {
        String stored = LookupHash.ofKeys("1:" + old).of("phone", "13800000000");
        LookupHash rotating = LookupHash.ofKeys("2:" + current + ",1:" + old);

        assertThat(rotating.all("phone", "13800000000")).hasSize(2).contains(stored);
        assertThat(rotating.matches(stored, "phone", "13800000000")).isTrue();
        assertThat(rotating.isStale(stored)).isTrue();
        assertThat(rotating.of("phone", "13800000000")).startsWith("h2.");
        assertThat(rotating.isStale(rotating.of("phone", "13800000000"))).isFalse();
        assertThat(LookupHash.ofKeys("2:" + current).matches(stored, "phone", "13800000000"))
                .isFalse();
    }

    @Test
    void aKeyThatIsShortOrTwiceOrNoneIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> LookupHash.ofKeys("1:c2hvcnQ=")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> LookupHash.ofKeys("1:" + old + ",1:" + current))
                .hasMessageContaining("version 1");
        assertThatThrownBy(() -> LookupHash.ofKeys("not a key!")).hasMessageNotContaining("not a key!");
    }

    private static String key(long seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
