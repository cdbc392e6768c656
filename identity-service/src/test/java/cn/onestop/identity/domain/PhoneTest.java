package cn.onestop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @CsvSource({
        "13900000001, 13900000001",
        "+86 139 0000 0001, 13900000001",
        "0086-139-0000-0001, 13900000001",
        "024-12345678, 02412345678",
        "(0412) 1234567, 04121234567",
        "１３９０００００００１, 13900000001",
        "139\u00a00000\u20110001, 13900000001",
        "139\u200b0000\u202e0001, 13900000001",
        "8613900000001, 13900000001",
    })
    void oneNumberHasOneForm(String typed, String value) {
        assertThat(Phone.of(typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-----", "86", "12348", "1390000000", "139000000011", "+1 202 555 0100", "电话", "13900000001x"
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertThatThrownBy(() -> Phone.of(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void onlyItsLastFourDigitsAreShown() {
        assertThat(Phone.of("13912345678")).hasToString("*******5678");
    }
}
