package cn.onestop.legalaid.domain.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.DeadlineRule.Source;
import cn.onestop.legalaid.domain.eligibility.Circumstances.HardshipCheck;
import cn.onestop.legalaid.domain.eligibility.Circumstances.Household;
import cn.onestop.legalaid.domain.eligibility.Eligibility.Finding;
import cn.onestop.legalaid.domain.eligibility.Eligibility.Outcome;
import cn.onestop.legalaid.domain.eligibility.Eligibility.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityCalculatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String PANJIN = "211103";
    private static final String DALIAN = "210213";

    private final EligibilityCalculator calculator = new EligibilityCalculator(Standards.sample());

    @Test
    void aMigrantWorkerClaimingWagesWithProofIsExemptFromTheCheck() {
        Eligibility result =
                judge(Circumstances.of(AidMatter.LABOUR_REMUNERATION).belonging(ProtectedGroup.MIGRANT_WORKER, "居住证"));

        assertThat(result.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(finding(result, "EXEMPT_FROM_CHECK").article().cite(Locale.ENGLISH))
                .isEqualTo("Legal Aid Law art. 42(3)");
        assertThat(finding(result, "EXEMPT_FROM_CHECK").explanation().zh()).contains("进城务工人员", "居住证");
        assertThat(result.findings()).extracting(Finding::rule).doesNotContain("HARDSHIP");
    }

    @Test
    void withoutProofTheExemptionIsAskedForAndNotPresumed() {
        Eligibility result =
                judge(Circumstances.of(AidMatter.LABOUR_REMUNERATION).belonging(ProtectedGroup.MIGRANT_WORKER, ""));

        assertThat(result.outcome()).isEqualTo(Outcome.PROOF_NEEDED);
        assertThat(result.missing()).anySatisfy(text -> assertThat(text.en()).contains("migrant worker"));
        assertThat(result.refusal()).isNull();
    }

    @Test
    void aMigrantWorkerIsNotExemptInAnotherMatter() {
        Eligibility result =
                judge(Circumstances.of(AidMatter.MAINTENANCE).belonging(ProtectedGroup.MIGRANT_WORKER, "居住证"));

        assertThat(finding(result, "EXEMPT_FROM_CHECK").result()).isEqualTo(Result.NOT_MET);
        assertThat(result.outcome()).isEqualTo(Outcome.PROOF_NEEDED);
    }

    @Test
    void victimsOfDomesticViolenceNeedNoHardship() {
        Eligibility result = judge(Circumstances.of(AidMatter.ABUSE_OR_DOMESTIC_VIOLENCE));

        assertThat(result.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(finding(result, "HARDSHIP_REQUIRED").result()).isEqualTo(Result.NOT_NEEDED);
        assertThat(finding(result, "HARDSHIP_REQUIRED").article().number()).isEqualTo("32(4)");
    }

    @Test
    void anIncomeAtTheLimitIsHardshipAndACentMoreIsNot() {
        assertThat(judge(living("4500.00", "0")).outcome()).isEqualTo(Outcome.ELIGIBLE);
        Eligibility over = judge(living("4500.03", "0"));

        assertThat(over.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(over.refusal()).isNotNull();
        assertThat(over.refusal().article().number()).isEqualTo("34");
        assertThat(over.refusal().nextSteps()).isNotEmpty();
        assertThat(over.refusal().reason().zh()).contains("1500.01", "1500", "T-2");
    }

    @Test
    void assetsCountBesideIncome() {
        assertThat(judge(living("0", "90000.06")).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void theNearestAreasLimitCounts() {
        Circumstances family = living("5000", "0");

        assertThat(calculator.judge(family, PANJIN, DAY).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(calculator.judge(family, DALIAN, DAY).outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void theVersionInForceOnTheDayIsUsedAndNamed() {
        Eligibility before = calculator.judge(living("3300", "0"), PANJIN, LocalDate.of(2025, 12, 31));
        Eligibility after = calculator.judge(living("3300", "0"), PANJIN, LocalDate.of(2026, 1, 1));

        assertThat(before.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(before.standard().version()).isEqualTo("T-1");
        assertThat(after.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(after.standard().version()).isEqualTo("T-2");
    }

    @Test
    void overTheLimitButPerhapsExemptIsAskedForProofAndNotRefused() {
        Eligibility result = judge(living("9000", "0").belonging(ProtectedGroup.MIGRANT_WORKER, ""));

        assertThat(result.outcome()).isEqualTo(Outcome.PROOF_NEEDED);
    }

    @Test
    void whoHasCounselIsRefusedBeforeHardshipIsLookedAt() {
        Eligibility result =
                judge(new Circumstances(AidMatter.LABOUR_REMUNERATION, true, List.of(), null, null, "", ""));

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(result.refusal().code()).isEqualTo("HAS_COUNSEL");
        assertThat(result.findings()).extracting(Finding::rule).doesNotContain("HARDSHIP");
    }

    @Test
    void aDefendantMayHaveAnotherReasonThanHardship() {
        Circumstances defendant =
                new Circumstances(AidMatter.CRIMINAL_DEFENCE, false, List.of(), null, null, "家属联系不上", "");

        assertThat(judge(defendant).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(finding(judge(defendant), "OTHER_REASON").article().number()).isEqualTo("24");
    }

    @Test
    void anotherMatterCountsOnlyWhenTheProvinceNamesIt() {
        Circumstances named = new Circumstances(AidMatter.OTHER_BY_LAW, false, List.of(), null, null, "", "辽宁省某条例第9条");
        Circumstances unnamed = new Circumstances(AidMatter.OTHER_BY_LAW, false, List.of(), null, null, "", "某规定");

        assertThat(finding(judge(named), "SCOPE").result()).isEqualTo(Result.MET);
        assertThat(judge(unnamed).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(judge(unnamed).refusal().code()).isEqualTo("SCOPE_NOT_COVERED");
    }

    @Test
    void whereNoStandardIsOnRecordAPersonHasToJudge() {
        Eligibility result = calculator.judge(living("100", "0"), "110101", DAY);

        assertThat(result.outcome()).isEqualTo(Outcome.PROOF_NEEDED);
        assertThat(result.standard()).isNull();
    }

    @ParameterizedTest
    @EnumSource(AidMatter.class)
    void everyResultExplainsItselfAndOffersAPerson(AidMatter matter) {
        Eligibility result = judge(Circumstances.of(matter));

        assertThat(result.findings().getLast()).isEqualTo(Eligibility.A_PERSON_DECIDES);
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.article().number()).isNotEmpty();
            assertThat(finding.explanation().zh()).isNotBlank();
            assertThat(finding.explanation().en()).isNotBlank();
        });
    }

    @Test
    void twoVersionsInForceTogetherAreRefused() {
        HardshipStandard one = Standards.sample().versions().getLast();
        HardshipStandard other = new HardshipStandard(
                "T-3", "21", Map.of("21", BigDecimal.ONE), BigDecimal.ONE, List.of(), Source.POLICY, DAY, null);

        assertThatThrownBy(() -> new HardshipStandards(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("T-3");
    }

    private Eligibility judge(Circumstances circumstances) {
        return calculator.judge(circumstances, PANJIN, DAY);
    }

    private static Circumstances living(String monthlyIncome, String assets) {
        return Circumstances.of(AidMatter.LABOUR_REMUNERATION)
                .living(
                        new Household(3, new BigDecimal(monthlyIncome), new BigDecimal(assets)),
                        HardshipCheck.SIGNED_PROMISE);
    }

    private static Finding finding(Eligibility result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
