package cn.onestop.lawyer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.WorkingCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Last days and hours worked out by hand on the published calendar of 2026. */
class DeadlinesTest {
    private static Due due(LegalService it, String kind) {
        return it.clocks().open(kind).orElseThrow().due(Given.CALENDAR).orElseThrow();
    }

    private static LegalService assigned(String at) {
        return Given.assigned(at, Given.assignment());
    }

    private static String until(LegalService it) {
        return it.offering()
                .offers()
                .getLast()
                .until()
                .atZone(WorkingCalendar.ZONE)
                .toLocalDateTime()
                .toString();
    }

    private static void lapse(LegalService it) {
        it.passTime(new Act(it.offering().offers().getLast().until(), "system", null, "clock"));
    }

    @Test
    void threeDaysThatEndInTheMidAutumnHolidayEndOnTheMondayAfterIt() {
        // Wednesday 23 September; 24, 25, 26 counted; 25 to 27 September are the holiday, Monday 28 is the first
        // working day.
        assertThat(due(assigned("2026-09-23T10:00"), Kinds.ASSIGN).lastDay()).hasToString("2026-09-28");
    }

    @Test
    void threeDaysThatEndOnNationalDayEndAfterTheWholeWeek() {
        // Monday 28 September + 3 = Thursday 1 October; the week ends on 7 October.
        Due due = due(assigned("2026-09-28T10:00"), Kinds.ASSIGN);
        assertThat(due.lastDay()).hasToString("2026-10-08");
        assertThat(due.by()).isEqualTo(Given.shanghai("2026-10-09T00:00"));
    }

    @Test
    void threeDaysThatEndOnAMakeUpSundayEndThere() {
        // Thursday 17 September + 3 = Sunday 20 September, a workday in place of the National Day week.
        assertThat(due(assigned("2026-09-17T10:00"), Kinds.ASSIGN).lastDay()).hasToString("2026-09-20");
    }

    @Test
    void threeDaysFromTheLastDayOfTheWeekEndOnTheMakeUpSaturday() {
        // Wednesday 7 October + 3 = Saturday 10 October, a workday.
        assertThat(due(assigned("2026-10-07T10:00"), Kinds.ASSIGN).lastDay()).hasToString("2026-10-10");
    }

    @Test
    void aMinuteBeforeMidnightInShanghaiIsStillThatDay() {
        // 12 November + 3 = Sunday 15, so Monday 16; 13 + 3 = Monday 16 as well: the Sunday swallows the minute.
        assertThat(due(assigned("2026-11-12T23:59"), Kinds.ASSIGN).lastDay()).hasToString("2026-11-16");
        // 10 November + 3 = Friday 13; 11 + 3 = Saturday 14, so Monday 16.
        assertThat(due(assigned("2026-11-10T23:59"), Kinds.ASSIGN).lastDay()).hasToString("2026-11-13");
        assertThat(due(assigned("2026-11-11T00:01"), Kinds.ASSIGN).lastDay()).hasToString("2026-11-16");
    }

    @Test
    void theWarningOfADayAfterTheHolidayGoesOutBeforeIt() {
        // One working day before 8 October is 30 September.
        assertThat(assigned("2026-09-28T10:00")
                        .clocks()
                        .open(Kinds.ASSIGN)
                        .orElseThrow()
                        .warnAt(Given.CALENDAR))
                .contains(Given.shanghai("2026-09-30T00:00"));
    }

    @Test
    void offersOverNationalDayRunInHoursAndAllEndInsideTheThreeDays() {
        // Wednesday 30 September 10:00, due on 8 October 24:00, less 12 hours for the centre: 194 hours for three
        // offers, so the
        // full 20 hours each. Hours run through the holiday.
        LegalService it = assigned("2026-09-30T10:00");
        assertThat(until(it)).isEqualTo("2026-10-01T06:00");
        lapse(it);
        assertThat(until(it)).isEqualTo("2026-10-02T02:00");
        lapse(it);
        assertThat(until(it)).isEqualTo("2026-10-02T22:00");
        lapse(it);
        assertThat(it.status()).isEqualTo(Status.NO_LAWYER_FOUND);
        assertThat(it.ending()).contains(Ending.ALL_ASKED);
    }

    @Test
    void offersInAnOrdinaryWeekLeaveTheCentreHalfADay() {
        // Monday 23 November 10:00, due on Thursday 26 at 24:00, offers until 12:00 of it: 74 hours.
        LegalService it = assigned("2026-11-23T10:00");
        assertThat(until(it)).isEqualTo("2026-11-24T06:00");
        lapse(it);
        lapse(it);
        assertThat(until(it)).isEqualTo("2026-11-25T22:00");
    }

    @Test
    void aSweepThatComesLateLeavesShorterOffersAndStillEndsInside() {
        LegalService it = assigned("2026-11-23T10:00");
        it.passTime(Given.act("2026-11-25T20:00"));
        // 16 hours are left until 12:00 on the 26th, for two.
        assertThat(until(it)).isEqualTo("2026-11-26T04:00");
        lapse(it);
        assertThat(until(it)).isEqualTo("2026-11-26T12:00");
    }

    @Test
    void anOfferForWhichNoHourIsLeftIsNotMade() {
        LegalService it = assigned("2026-11-23T10:00");
        it.passTime(Given.act("2026-11-26T11:30"));
        assertThat(it.status()).isEqualTo(Status.NO_LAWYER_FOUND);
        assertThat(it.ending()).contains(Ending.NO_TIME_LEFT);
    }

    @Test
    void aPeriodThatRunsOutSoonerDrawsTheOffersTogether() {
        // Everything before 25 November 00:00, less 12 hours: 26 hours from 10:00 on the 23rd, for three: 8 each.
        Assignment urgent = new Assignment(null, 0, LocalDate.of(2026, 11, 25), 3, 12, 0);
        assertThat(until(Given.assigned("2026-11-23T10:00", urgent))).isEqualTo("2026-11-23T18:00");
    }

    @Test
    void offersEndBeforeTheSenderWouldHaveTheAssignmentBack() {
        // 58 hours from 10:00 on the 23rd, for three: 19 each.
        Assignment asked = new Assignment(null, 0, null, 3, 12, 58);
        assertThat(until(Given.assigned("2026-11-23T10:00", asked))).isEqualTo("2026-11-24T05:00");
    }

    @Test
    void aLawyerOfTheClientsChoiceAnswersInTwoWorkingDays() {
        // Wednesday 30 September: 8 and 9 October. Friday 9 October: Saturday 10 is a make-up workday, then Monday 12.
        assertThat(due(Given.offered("2026-09-30T10:00"), Kinds.ANSWER_REQUEST).lastDay())
                .hasToString("2026-10-09");
        assertThat(due(Given.offered("2026-10-09T10:00"), Kinds.ANSWER_REQUEST).lastDay())
                .hasToString("2026-10-12");
    }

    @Test
    void theContractIsSignedInFiveWorkingDays() {
        // Thursday 24 September: 28, 29, 30 September, 8 and 9 October.
        assertThat(due(Given.accepted("2026-09-24T10:00"), Kinds.SIGN_CONTRACT).lastDay())
                .hasToString("2026-10-09");
    }

    @Test
    void aPersonDecidesInThreeWorkingDaysAndAMakeUpSundayIsOne() {
        // Friday 18 September: Sunday 20, Monday 21, Tuesday 22.
        LegalService it = Given.matched("2026-09-18T10:00");
        it.seeking().askHuman(Given.act("2026-09-18T10:00"), "");
        assertThat(due(it, Kinds.HUMAN_DECISION).lastDay()).hasToString("2026-09-22");
    }

    @Test
    void aChoiceThatFallsIntoTheWeekMayBeMadeAfterIt() {
        // 4 September + 30 = 4 October.
        LegalService it = Given.checked("2026-09-04T10:00");
        assertThat(due(it, Kinds.CHOOSE).lastDay()).hasToString("2026-10-08");
        it.passTime(Given.act("2026-10-08T23:59"));
        assertThat(it.status()).isEqualTo(Status.CONFLICT_CHECKED);
        it.passTime(Given.act("2026-10-09T00:00"));
        it.passTime(Given.act("2026-10-09T00:01"));
        assertThat(it.ending()).contains(Ending.NOT_PURSUED);
    }

    @Test
    void anEarlyTimerChangesNothingAndAnAnswerAfterTheHourIsTooLate() {
        LegalService it = assigned("2026-11-23T10:00");
        it.passTime(Given.act("2026-11-24T05:59"));
        assertThat(it.offering().offers()).hasSize(1);
        assertThatThrownBy(() -> it.offering().accept(Given.act("2026-11-24T06:00")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("OFFER_EXPIRED");
        it.offering().accept(Given.act("2026-11-24T05:59"));
        assertThat(it.clocks().open(Kinds.ASSIGN)).isEmpty();
    }
}
