package cn.onestop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String STANDARDS_OWN_EXAMPLE = "11010519491231002X";

    @Test
    void takesTheExampleOfTheStandard() {
        IdentityNumber number = IdentityNumber.of(" 11010519491231002x ", TODAY);

        assertThat(number.value()).isEqualTo(STANDARDS_OWN_EXAMPLE);
        assertThat(number.bornOn()).isEqualTo("1949-12-31");
    }

    @Test
    void everyWrongDigitIsCaught() {
        for (int at = 0; at < 17; at++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != STANDARDS_OWN_EXAMPLE.charAt(at)) {
                    String text =
                            STANDARDS_OWN_EXAMPLE.substring(0, at) + wrong + STANDARDS_OWN_EXAMPLE.substring(at + 1);
                    assertThatThrownBy(() -> IdentityNumber.of(text, TODAY))
                            .as(text)
                            .isInstanceOf(InvalidValue.class);
                }
            }
        }
    }

    @Test
    void everySwapOfNeighboursIsCaught() {
        for (int at = 0; at < 17; at++) {
            StringBuilder swapped = new StringBuilder(STANDARDS_OWN_EXAMPLE);
            swapped.setCharAt(at, STANDARDS_OWN_EXAMPLE.charAt(at + 1));
            swapped.setCharAt(at + 1, STANDARDS_OWN_EXAMPLE.charAt(at));
            if (!swapped.toString().equals(STANDARDS_OWN_EXAMPLE)) {
                assertThatThrownBy(() -> IdentityNumber.of(swapped.toString(), TODAY))
                        .as(swapped.toString())
                        .isInstanceOf(InvalidValue.class);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1101051949123100, too short",
        "110105194912310021X, too long",
        "110105491231002, the old form of 15",
        "11010519490230, no such day",
        "001105194912310020, no such province",
        "'', nothing",
    })
    void whatIsNoNumberIsRefused(String text, String why) {
        assertThatThrownBy(() -> IdentityNumber.of(text, TODAY)).as(why).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aDateThatIsNoneIsRefusedThoughTheCheckFits() {
        assertThatThrownBy(() -> IdentityNumber.of(withCheck("11010519490230002"), TODAY))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("no date");
    }

    @Test
    void someoneNotBornYetIsRefused() {
        assertThatThrownBy(() -> IdentityNumber.of(withCheck("11010520261124002"), TODAY))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("not possible");
        assertThat(IdentityNumber.of(withCheck("11010520261123002"), TODAY).isMinorOn(TODAY))
                .isTrue();
    }

    @Test
    void isAMinorUntilTheDayBeforeTheEighteenthBirthday() {
        IdentityNumber number = IdentityNumber.of(withCheck("21038120081124001"), TODAY);

        assertThat(number.isMinorOn(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(number.isMinorOn(LocalDate.of(2026, 11, 24))).isFalse();
    }

    @Test
    void isElderlyFromTheSixtiethBirthdayOn() {
        IdentityNumber number = IdentityNumber.of(withCheck("21038119661124001"), TODAY);

        assertThat(number.isElderOn(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(number.isElderOn(LocalDate.of(2026, 11, 24))).isTrue();
    }

    @Test
    void neitherItsTextNorARefusalRepeatsIt() {
        assertThat(IdentityNumber.of(STANDARDS_OWN_EXAMPLE, TODAY)).hasToString("1****************X");
        assertThatThrownBy(() -> IdentityNumber.of("110105194912310021", TODAY))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("19491231"));
    }

    private static String withCheck(String seventeen) {
        return seventeen + IdentityNumber.checkOf(seventeen + "0");
    }
}
