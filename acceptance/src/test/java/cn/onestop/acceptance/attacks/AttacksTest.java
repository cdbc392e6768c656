package cn.onestop.acceptance.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each attack catches what it is for, and nothing where there is nothing. */
class AttacksTest {
    @TestFactory
    Stream<DynamicTest> anAttackFindsTheFlawThatItIsFor() {
        return Attacks.all().stream()
                .flatMap(attack -> attack.controls().stream()
                        .map(flaw -> DynamicTest.dynamicTest(
                                attack.fact() + ": " + flaw,
                                () -> assertThat(Attacks.onControl(attack, flaw).told())
                                        .isNotEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> anAttackFindsNothingOnAGatewayThatIsNotCareless() {
        return Attacks.all().stream()
                .map(attack -> DynamicTest.dynamicTest(
                        attack.fact(),
                        () -> assertThat(Attacks.onControl(attack, Flaw.NONE).told())
                                .isEmpty()));
    }

    @Test
    void everyFlawIsTheControlOfAnAttack() {
        Set<Flaw> controls = Attacks.all().stream()
                .flatMap(attack -> attack.controls().stream())
                .collect(Collectors.toSet());
        assertThat(controls)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Flaw.values())
                        .filter(flaw -> flaw != Flaw.NONE)
                        .toList());
        assertThat(Attacks.all())
                .allSatisfy(attack -> assertThat(attack.controls()).isNotEmpty());
    }

    @Test
    void aForgedLineOfALogAndPagesOfItAreFound() {
        assertThat(judged("2026 INFO a\nMARK\n", 0)).isNotEmpty();
        assertThat(judged("gateway-1  | 2026 INFO a\ngateway-1  | MARK admin logged in\n", 0))
                .isNotEmpty();
        assertThat(judged("2026 INFO a " + "x".repeat(27_000 * 12), 0)).isNotEmpty();
        assertThat(judged("2026 INFO a\\u000d\\u000aMARK\n", 0)).isEmpty();
    }

    @Test
    void aCaseAPersonOrAnIdInTheMetricsIsFound() {
        String metrics = "# TYPE requests counter\nrequests{uri=\"/api/mediations/%s\"} 1\n";
        for (String id :
                new String[] {"MED-20261123-7K3Q9X4F-C", "P-7k3q9x4f2m8w", "0d1f6a52-3f8e-4c55-9f61-2b0c7a1e9d43"}) {
            assertThat(tags(metrics.formatted(id))).isNotEmpty();
        }
        assertThat(tags(metrics.formatted("{reference}"))).isEmpty();
        assertThat(tags("nothing")).isNotEmpty();
    }

    private static List<String> judged(String log, int before) {
        Findings findings = new Findings();
        Inside.judge(log.substring(before), log, "MARK", findings);
        return findings.told();
    }

    private static List<String> tags(String metrics) {
        Findings findings = new Findings();
        Inside.tags(metrics, "here", findings);
        return findings.told();
    }
}
