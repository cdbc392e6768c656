package cn.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13912340002",
                " 139 1234 0002 ",
                "139-1234-0002",
                "139\u20111234\u20130002",
                "139\u22121234\u22120002",
                "139\u00a01234\u00a00002",
                "139\u30001234\u30000002",
                "139\u200b12340002",
                "+86 139 1234 0002",
                "＋86－139－1234－0002",
                "0086 13912340002",
                "8613912340002",
                "１３９１２３４０００２",
                "(139) 1234.0002",
                "（139）12340002",
            })
    void oneMobileNumberHasOneForm(String typed) {
        assertThat(PhoneNumber.in(typed)).contains(new PhoneNumber("13912340002"));
    }

    @ParameterizedTest
    @CsvSource({
        "024-12345678, 02412345678",
        "(0412) 1234567, 04121234567",
        "+86 24 1234 5678, 02412345678",
        "+86 (0)24 1234 5678, 02412345678",
        "0086-010-12345678, 01012345678",
        "024-12345678-801, 02412345678-801",
        "024 12345678 转 801, 02412345678-801",
        "02412345678 ext. 801, 02412345678-801",
        "400-812-3480, 4008123480",
        "400-812-3480 转 5, 4008123480-5",
        "88123480 分机 12, 88123480-12",
        "+86 400 812 3480, 4008123480",
        "8812-3480, 88123480",
        "12348, 12348",
        "110, 110",
        "95598, 95598",
        "+1 202 555 0100, +12025550100",
        "001 202 555 0100, +12025550100",
        "+852 2345 6789, +85223456789",
    })
    void soHasWhateverElseCanBeRungUp(String typed, String value) {
        assertThat(PhoneNumber.in(typed)).contains(new PhoneNumber(value));
        assertThat(PhoneNumber.in(value)).as("the form is its own form").contains(new PhoneNumber(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-----",
                "+++++",
                "0-0-0-0-0",
                "1390000000",
                "139000000011",
                "12345678",
                "+86 12348",
                "+8613912",
                "电话",
                "13900000001y",
                "13900000001转5",
                "13900000001 13900000002",
                "\u0661\u0663\u0669\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0661",
                "1                                             10",
            })
    void whatNobodyCanRingUpIsNone(String typed) {
        assertThat(PhoneNumber.in(typed)).isEmpty();
    }

    @Test
    void whatWasStoredBeforeIsReadInTheOneFormAndNothingIsLost() {
        assertThat(PhoneNumber.normal("139 1234-0002")).isEqualTo("13912340002");
        assertThat(PhoneNumber.normal("-----")).isEqualTo("-----");
        assertThat(PhoneNumber.normal("")).isEmpty();
    }

    @Test
    void onlyItsLastFourDigitsAreShown() {
        assertThat(new PhoneNumber("13912345678")).hasToString("*******5678");
        assertThat(new PhoneNumber("110")).hasToString("110");
    }
}
