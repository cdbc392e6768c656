package cn.onestop.forensic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Sensitive;
import org.junit.jupiter.api.Test;

/** Last days worked out by hand on the published calendar of 2026. */
class DeadlinesTest {
    private static String last(Appraisal it, String kind) {
        return it.clocks()
                .open(kind)
                .orElseThrow()
                .due(Given.CALENDAR)
                .orElseThrow()
                .lastDay()
                .toString();
    }

    @Test
    void sevenWorkingDaysOverTwoHolidaysAndAMakeUpSaturday() {
        // Thursday 24 September: 28, 29, 30 September, 8, 9, 10 (a workday) October, Monday 12.
        assertThat(last(Given.entrusted("2026-09-24T10:00"), Kinds.DECIDE)).isEqualTo("2026-10-12");
    }

    @Test
    void aMinuteBeforeMidnightInShanghaiIsStillThatDay() {
        // 3 to 6, 9, 10, 11 November; a minute after midnight 4 to 6, 9 to 12.
        assertThat(last(Given.entrusted("2026-11-02T23:59"), Kinds.DECIDE)).isEqualTo("2026-11-11");
        assertThat(last(Given.entrusted("2026-11-03T00:01"), Kinds.DECIDE)).isEqualTo("2026-11-12");
    }

    @Test
    void aComplexMatterIsDecidedWhenBothAgree() {
        // 7 + 5: 3 to 6, 9 to 13, 16, 17, 18 November.
        Appraisal it = Given.entrusted("2026-11-02T10:00");
        it.entrusting().agreeOnTime(Given.act("2026-11-03T10:00"), 5, "疑难，已与委托人商定");
        assertThat(last(it, Kinds.DECIDE)).isEqualTo("2026-11-18");
    }

    @Test
    void thirtyWorkingDaysFromTheLetterTakingEffect() {
        // 3 November to 11 December are 29, Monday 14 December the thirtieth.
        assertThat(last(Given.agreed("2026-11-02T10:00"), Kinds.APPRAISE)).isEqualTo("2026-12-14");
    }

    @Test
    void thirtyWorkingDaysOverNationalDay() {
        // 30 September: 8, 9, 10 October, 12 to 30 October (15), 2 to 13 November (10), 16, 17.
        assertThat(last(Given.agreed("2026-09-30T10:00"), Kinds.APPRAISE)).isEqualTo("2026-11-17");
    }

    @Test
    void aTimeAgreedOnPrevails() {
        // 3 to 6, 9 to 13, 16 November.
        Appraisal it = Given.begun("2026-11-02T10:00", 10);
        assertThat(last(it, Kinds.APPRAISE_AGREED)).isEqualTo("2026-11-16");
        assertThat(it.clocks().open(Kinds.APPRAISE)).isEmpty();
        LifecycleTest.refused(() -> it.working().extend(Given.act("2026-11-10T10:00"), 5, "复杂"), "AGREED_LIMIT");
    }

    @Test
    void tenMoreWorkingDaysThatTheHeadApproved() {
        // 40 in all: after 14 December 15 to 18, 21 to 25, Monday 28.
        Appraisal it = Given.begun("2026-11-02T10:00");
        it.working().extend(Given.act("2026-12-01T10:00"), 10, "需要较长时间");
        assertThat(last(it, Kinds.APPRAISE)).isEqualTo("2026-12-28");
    }

    @Test
    void thirtyMoreInAllAndNotAnotherDay() {
        Appraisal it = Given.begun("2026-11-02T10:00");
        it.working().extend(Given.act("2026-12-01T10:00"), 20, "复杂");
        assertThatThrownBy(() -> it.working().extend(Given.act("2026-12-02T10:00"), 11, "复杂"))
                .isInstanceOf(Deadline.DeadlineRefusal.class);
        it.working().extend(Given.act("2026-12-02T10:00"), 10, "复杂");
    }

    @Test
    void theClockStandsStillWhileMaterialsAreAwaited() {
        // 3 to 6 and 9 November are 5; it stands from the 9th to the 16th; 17 to 20 (9), 23 November to 18 December
        // (29), Monday 21.
        Appraisal it = Given.begun("2026-11-02T10:00");
        it.working().askMaterials(Given.act("2026-11-09T10:00"), "X光片", false);
        assertThat(it.clocks().open(Kinds.APPRAISE).orElseThrow().due(Given.CALENDAR))
                .isEmpty();
        it.working().materialsCame(Given.act("2026-11-16T10:00"), "");
        assertThat(last(it, Kinds.APPRAISE)).isEqualTo("2026-12-21");
        assertThat(it.clocks().open(Kinds.SUPPLY)).isEmpty();
    }

    @Test
    void theClockOfATimeAgreedOnStandsStillToo() {
        // 3 to 6 and 9 November are 5; then 17 to 20 (9), Monday 23.
        Appraisal it = Given.begun("2026-11-02T10:00", 10);
        it.working().askMaterials(Given.act("2026-11-09T10:00"), "X光片", false);
        it.working().materialsCame(Given.act("2026-11-16T10:00"), "");
        assertThat(last(it, Kinds.APPRAISE_AGREED)).isEqualTo("2026-11-23");
    }

    @Test
    void aRequestToStepBackIsDecidedInThreeWorkingDaysAndAMakeUpSundayIsOne() {
        // Friday 18 September: Sunday 20, Monday 21, Tuesday 22.
        Appraisal it = Given.begun("2026-09-18T10:00");
        it.team().askRecusal(Given.act("2026-09-18T11:00"), "A1", false, new Sensitive("亲属"));
        assertThat(last(it, Kinds.DECIDE_RECUSAL)).isEqualTo("2026-09-22");
    }

    @Test
    void theWarningOfTheOpinionGoesOutThreeWorkingDaysBefore() {
        // Three working days before Monday 14 December: Wednesday 9.
        assertThat(Given.agreed("2026-11-02T10:00")
                        .clocks()
                        .open(Kinds.APPRAISE)
                        .orElseThrow()
                        .warnAt(Given.CALENDAR))
                .contains(Given.shanghai("2026-12-09T00:00"));
    }
}
