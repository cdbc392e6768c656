package cn.onestop.consultation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.consultation.domain.Circumstances.Flag;
import cn.onestop.consultation.domain.Urgency.Ground;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Sensitive;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UrgencyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Consultation accident(String day) {
        return Given.received(Topic.WORK_INJURY, Given.dates(Given.accident(day)), Given.NOW);
    }

    /** The year from 2025-11-30 ends on Mon 2026-11-30, seven days from the 23rd; that from the 27th on Fri the 27th. */
    @Test
    void fewerThanSevenDaysAreUrgentAndSevenAreNot() {
        assertThat(accident("2025-11-30").urgency(TODAY)).isEmpty();
        assertThat(accident("2025-11-30").urgency(TODAY.plusDays(1)))
                .hasValueSatisfying(urgency -> assertThat(urgency.ground()).isEqualTo(Ground.PERIOD_ENDS_SOON));
        assertThat(accident("2025-11-27").urgency(TODAY))
                .hasValueSatisfying(urgency -> assertThat(urgency.lastDay()).isEqualTo("2026-11-27"));
    }

    @Test
    void onItsLastDayItIsUrgentAndTheDayAfterItIsOver() {
        Consultation told = accident("2025-11-24");
        assertThat(told.urgency(LocalDate.of(2026, 11, 24))).isPresent();
        assertThat(told.urgency(LocalDate.of(2026, 11, 25))).isEmpty();
        assertThat(told.notices(LocalDate.of(2026, 11, 25)))
                .extracting(Notice::code)
                .contains("PERIOD_SEEMS_OVER")
                .doesNotContain("PROVISIONAL_AID");
    }

    /** Only the worker's own period counts, not the employer's thirty days. */
    @Test
    void theEmployersPeriodMakesNothingUrgent() {
        assertThat(accident("2026-10-26").urgency(TODAY)).isEmpty();
    }

    @Test
    void preservationAndAdvanceEnforcementAreUrgentWithoutAPeriod() {
        for (Flag flag : List.of(Flag.PRESERVATION_NEEDED, Flag.ADVANCE_ENFORCEMENT_NEEDED)) {
            assertThat(Given.received(Topic.WAGES, Given.flags(flag), Given.NOW).urgency(TODAY))
                    .hasValueSatisfying(urgency ->
                            assertThat(urgency.ground()).isEqualTo(Ground.PRESERVATION_OR_ADVANCE_ENFORCEMENT));
        }
        assertThat(Given.received(Topic.OTHER, Given.flags(Flag.URGENT_BY_OTHER_LAW), Given.NOW)
                        .urgency(TODAY))
                .hasValueSatisfying(urgency -> assertThat(urgency.ground()).isEqualTo(Ground.OTHER_BY_LAW));
        assertThat(Given.received(Topic.OTHER, Given.flags(Flag.LIKELY_CRIME), Given.NOW)
                        .urgency(TODAY))
                .isEmpty();
    }

    @Test
    void whatBecomesUrgentLaterComesFirstFromThatDay() {
        assertThat(accident("2025-12-11").desk().state().urgentFrom()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(Given.received(Given.NOW).desk().state().urgentFrom()).isNull();
    }

    @Test
    void anUrgentQuestionIsToldOfProvisionalAidWithItsArticle() {
        assertThat(accident("2025-11-27").notices(TODAY))
                .filteredOn(notice -> notice.code().equals("PROVISIONAL_AID"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.article().number()).isEqualTo("44(1)");
                    assertThat(notice.line()).isEqualTo(Line.LEGAL_AID);
                });
    }

    @Test
    void whoeverAsksAboutWhatLegalAidCoversIsToldSo() {
        assertThat(Given.received(Given.NOW).notices(TODAY))
                .filteredOn(notice -> notice.code().equals("LEGAL_AID"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.article().number()).isEqualTo("23");
                    assertThat(notice.text().zh()).contains("第31条(7)", "七日");
                });
        assertThat(Given.received(Topic.NEIGHBOUR, Circumstances.NONE, Given.NOW)
                        .notices(TODAY))
                .isEmpty();
    }

    @Test
    void domesticViolenceNeedsNoMeansTestAndLeadsToTheCourtAndThePolice() {
        Consultation told = Given.received(Topic.MARRIAGE_FAMILY, Given.flags(Flag.DOMESTIC_VIOLENCE), Given.NOW);
        assertThat(told.notices(TODAY))
                .extracting(Notice::code, notice -> notice.article().number())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("PROTECTION_ORDER", "23"),
                        org.assertj.core.api.Assertions.tuple("POLICE", "110"),
                        org.assertj.core.api.Assertions.tuple("LEGAL_AID", "23"),
                        org.assertj.core.api.Assertions.tuple("NO_MEANS_TEST", "32(4)"));
    }

    @Test
    void aMigrantWorkerNeedsNoHardshipCheckForWagesAndInjuriesAlone() {
        Circumstances migrant = new Circumstances(
                Circumstances.Dates.NONE,
                Set.of(),
                List.of(new Membership(Membership.Group.MIGRANT_WORKER, new Sensitive("居住证"))),
                null);
        assertThat(Given.received(Topic.WORK_INJURY, migrant, Given.NOW).notices(TODAY))
                .extracting(Notice::code)
                .contains("NO_HARDSHIP_CHECK");
        assertThat(Given.received(Topic.TRAFFIC, migrant, Given.NOW).notices(TODAY))
                .extracting(Notice::code)
                .doesNotContain("NO_HARDSHIP_CHECK");
    }
}
