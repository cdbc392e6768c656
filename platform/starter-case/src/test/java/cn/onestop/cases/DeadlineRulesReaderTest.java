package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.DeadlineRule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeadlineRulesReaderTest {
    private static final String DECIDE = """
            rules:
              - kind: decide
                version: 2
                title: { zh: 决定, en: decide }
                value: 7
                startEvent: { zh: 收到申请之日, en: receipt of the application }
                article: { law: { zh: 法律援助法, en: Legal Aid Law }, number: "43" }
                validFrom: 2022-01-01
                corrects: [1]
            """;

    @Test
    void whatARowLeavesOutIsTheUsual() {
        DeadlineRule rule = DeadlineRulesReader.read(yaml(DECIDE)).inForce("decide", LocalDate.of(2026, 11, 23));

        assertThat(rule.unit()).isEqualTo(DeadlineRule.Unit.CALENDAR_DAYS);
        assertThat(rule.source()).isEqualTo(DeadlineRule.Source.LAW);
        assertThat(rule.stops()).isEmpty();
        assertThat(rule.extensionLimit()).isZero();
        assertThat(rule.closesAt()).isNull();
        assertThat(rule.explain(Locale.ENGLISH))
                .isEqualTo("7 days from receipt of the application, Legal Aid Law art. 43");
    }

    @Test
    void everyPartOfARowCanBeSaid() {
        String full = DECIDE.replace("    corrects: [1]\n", """
                    unit: WORKING_DAYS
                    stops: [SUPPLEMENT]
                    extensionLimit: 1
                    extensionUnit: MONTHS
                    approvedBy: SUPERVISOR
                    told: [APPLICANT]
                    warnWorkingDays: 2
                    source: POLICY
                    validTo: 2027-12-31
                    closesAt: "17:30"
                """);

        DeadlineRule rule = DeadlineRulesReader.read(yaml(full)).inForce("decide", LocalDate.of(2026, 11, 23));

        assertThat(rule.unit()).isEqualTo(DeadlineRule.Unit.WORKING_DAYS);
        assertThat(rule.extensionUnit()).isEqualTo(DeadlineRule.Unit.MONTHS);
        assertThat(rule.told()).containsExactly("APPLICANT");
        assertThat(rule.validTo()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(rule.closesAt()).isEqualTo(LocalTime.of(17, 30));
    }

    @Test
    void aCorrectionNamesTheVersionsItPutsRight() {
        DeadlineTable table = DeadlineRulesReader.readTable(yaml(DECIDE));

        assertThat(table.correctionOf("decide", 1))
                .hasValueSatisfying(rule -> assertThat(rule.version()).isEqualTo(2));
        assertThat(table.correctionOf("decide", 2)).isEmpty();
        assertThat(table.correctionOf("assign", 1)).isEmpty();
    }

    @Test
    void aRowThatIsWrongIsNamed() {
        assertThatThrownBy(() -> DeadlineRulesReader.read(yaml(DECIDE.replace("value: 7", "value: soon"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value");
        assertThatThrownBy(() -> DeadlineRulesReader.read(yaml(DECIDE.replace("value: 7", "value: 7\n    valeu: 8"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("valeu");
        assertThatThrownBy(() -> DeadlineRulesReader.read(yaml(DECIDE.replace("value: 7", "value: 0"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream yaml(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
