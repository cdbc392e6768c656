package cn.onestop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String KNOWN = "91350100M000100Y43";

    @Test
    void takesAKnownCodeInSmallLettersToo() {
        assertThat(CreditCode.of(" 91350100m000100y43 ").value()).isEqualTo(KNOWN);
    }

    @Test
    void everyWrongCharacterIsCaught() {
        for (int at = 0; at < KNOWN.length(); at++) {
            for (char wrong : ALPHABET.toCharArray()) {
                if (wrong != KNOWN.charAt(at)) {
                    String text = KNOWN.substring(0, at) + wrong + KNOWN.substring(at + 1);
                    assertThatThrownBy(() -> CreditCode.of(text)).as(text).isInstanceOf(InvalidValue.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "91350100I000100Y43", "91350100M000100Y4中"})
    void whatIsNoCodeIsRefused(String text) {
        assertThatThrownBy(() -> CreditCode.of(text)).isInstanceOf(InvalidValue.class);
    }
}
