package cn.onestop.forensic.domain.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Directory;
import cn.onestop.forensic.domain.directory.Institution;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Samples SAMPLES = Samples.all();

    @Test
    void everyInstitutionCanAppraiseEveryFieldWithTwoOfWhomOneIsSenior() {
        assertThat(SAMPLES.institutions())
                .isNotEmpty()
                .allSatisfy(institution -> Stream.of(Field.values())
                        .filter(field -> field != Field.UNSTATED)
                        .forEach(field -> {
                            assertThat(institution.mayAppraise(field, DAY)).isTrue();
                            assertThat(SAMPLES.appraisers())
                                    .filteredOn(one ->
                                            one.institution().equals(institution.id()) && one.mayAppraise(field, DAY))
                                    .hasSizeGreaterThanOrEqualTo(2)
                                    .anyMatch(Appraiser::senior);
                        }));
    }

    @Test
    void theNearestToAVillageOfHaichengIsThatOfAnshanWhereBothAccountsAre() {
        Directory directory = Directory.of(SAMPLES.institutions(), SAMPLES.appraisers());
        assertThat(directory
                        .nearest("210381104201", Field.CLINICAL, DAY, null, Institution.Accreditation.NONE)
                        .map(Institution::id))
                .contains("I2103");
        assertThat(List.of("P-sample0appraiser0001", "P-sample0appraiser0002"))
                .allSatisfy(
                        key -> assertThat(directory.ofPerson(key).orElseThrow().institution())
                                .isEqualTo("I2103"));
    }

    @Test
    void aReappraisalFindsAnotherThatIsNoLessAccredited() {
        Directory directory = Directory.of(SAMPLES.institutions(), SAMPLES.appraisers());
        assertThat(directory
                        .nearest("2101", Field.DNA, DAY, "I2101", Institution.Accreditation.NATIONAL)
                        .map(Institution::id))
                .contains("I2102");
    }

    @Test
    void nobodyIsLicensedForWhatIsNotStated() {
        Directory directory = Directory.of(SAMPLES.institutions(), SAMPLES.appraisers());
        assertThat(directory.nearest("2103", Field.UNSTATED, DAY, null, Institution.Accreditation.NONE))
                .isEmpty();
    }
}
