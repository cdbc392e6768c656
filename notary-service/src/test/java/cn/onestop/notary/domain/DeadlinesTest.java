package cn.onestop.notary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Last days worked out by hand on the published calendar of 2026. */
class DeadlinesTest {
    private static Due due(Notarization it, String kind) {
        return it.clocks().open(kind).orElseThrow().due(Given.CALENDAR).orElseThrow();
    }

    private static void ask(Notarization it, String at) {
        it.reviewing().askAsParty(Given.act(at), Given.song(), Review.Subject.CERTIFICATE, new Sensitive("有误"));
    }

    private static void interested(Notarization it, String knownOn, String at) {
        it.reviewing()
                .askAsInterested(
                        Given.act(at),
                        "P-heir",
                        "某人",
                        LocalDate.parse(knownOn),
                        Review.Subject.CERTIFICATE,
                        new Sensitive("有误"));
    }

    @Test
    void fifteenWorkingDaysInAnOrdinaryMonth() {
        // Monday 2 November: 3 to 6 (4), 9 to 13 (9), 16 to 20 (14), Monday 23 is the 15th.
        assertThat(due(Given.accepted("2026-11-02T10:00"), Kinds.ISSUE).lastDay())
                .hasToString("2026-11-23");
    }

    @Test
    void fifteenWorkingDaysOverNationalDayWithItsMakeUpDays() {
        // Friday 18 September: Sunday 20 (make-up, 1), 21 to 24 (5); 25 to 27 is the Mid-Autumn holiday; 28, 29, 30
        // (8);
        // 1 to 7 October the week; 8, 9 (10), Saturday 10 (make-up, 11), 12, 13, 14, 15 (15).
        assertThat(due(Given.accepted("2026-09-18T10:00"), Kinds.ISSUE).lastDay())
                .hasToString("2026-10-15");
    }

    @Test
    void aMinuteBeforeMidnightInShanghaiIsStillThatDay() {
        assertThat(due(Given.accepted("2026-11-02T23:59"), Kinds.ISSUE).lastDay())
                .hasToString("2026-11-23");
        assertThat(due(Given.accepted("2026-11-03T00:01"), Kinds.ISSUE).lastDay())
                .hasToString("2026-11-24");
    }

    @Test
    void theClockStandsStillForASupplementTheDayItBeginsCountsTheDayItEndsDoesNot() {
        // Accepted Monday 2; asked for on Thursday 5: 3, 4, 5 count (3). Handed in on Wednesday 11: not counted.
        // 12, 13 (5), 16 to 20 (10), 23 to 27 (15).
        Notarization it = Given.inReview("2026-11-02T10:00");
        it.examining().askSupplement(Given.act("2026-11-05T09:00"), List.of("KINSHIP_PROOF"), new Sensitive(""));
        Deadline stopped = it.clocks().open(Kinds.ISSUE).orElseThrow();
        assertThat(stopped.due(Given.CALENDAR))
                .as("no due day while it stands still")
                .isEmpty();
        it.examining().provide(Given.act("2026-11-11T09:00"), "KINSHIP_PROOF", "ATT-2");
        it.examining().supplementReceived(Given.act("2026-11-11T09:30"));
        assertThat(due(it, Kinds.ISSUE).lastDay()).hasToString("2026-11-27");
    }

    @Test
    void twoStopsThatOverlapCountOnce() {
        // Accepted Monday 2; force majeure from Wednesday 4, verification from Thursday 5; verified on Monday 9, the
        // roads free on Tuesday 10. 3, 4 count (2). 11, 12, 13 (5), 16 to 20 (10), 23 to 27 (15).
        Notarization it = Given.inReview("2026-11-02T10:00");
        it.examining().forceMajeure(Given.act("2026-11-04T09:00"), "大雪封路");
        it.examining().beginVerification(Given.act("2026-11-05T09:00"), null, new Sensitive("档案"));
        it.examining().verified(Given.act("2026-11-09T09:00"), new Sensitive("属实"));
        assertThat(it.clocks().open(Kinds.ISSUE).orElseThrow().due(Given.CALENDAR))
                .isEmpty();
        it.examining().forceMajeureOver(Given.act("2026-11-10T09:00"));
        assertThat(due(it, Kinds.ISSUE).lastDay()).hasToString("2026-11-27");
    }

    @Test
    void aStopThatBeginsOnTheLastDayLeavesTheFirstWorkingDayAfterIt() {
        // Due on Monday 23; verification from that day to Friday 27: due on Monday 30.
        Notarization it = Given.inReview("2026-11-02T10:00");
        it.examining().beginVerification(Given.act("2026-11-23T09:00"), "某公证处", new Sensitive("档案"));
        assertThat(due(it, Kinds.VERIFY_ELSEWHERE).lastDay()).hasToString("2026-12-23");
        it.examining().verified(Given.act("2026-11-27T09:00"), new Sensitive("属实"));
        assertThat(due(it, Kinds.ISSUE).lastDay()).hasToString("2026-11-30");
        assertThat(it.clocks().open(Kinds.VERIFY_ELSEWHERE)).isEmpty();
    }

    @Test
    void sixMonthsThatEndOnASundayEndOnTheMondayAndOnlyWhoWaitsForThePartyEnds() {
        // 20 September 2026 + 6 months = Saturday 20 March 2027, so Monday 22 (no holiday known).
        Notarization waiting = Given.inSupplement("2026-09-20T10:00");
        assertThat(due(waiting, Kinds.FINISH).lastDay()).hasToString("2027-03-22");
        assertThat(due(waiting, Kinds.FINISH).provisional()).isTrue();
        waiting.passTime(Given.act("2027-03-22T23:59"));
        assertThat(waiting.status()).isEqualTo(Status.SUPPLEMENT);
        waiting.passTime(Given.act("2027-03-23T00:00"));
        waiting.passTime(Given.act("2027-03-23T00:01"));
        assertThat(waiting.outcome().orElseThrow().terminated()).isEqualTo(Ending.SIX_MONTHS);
        Notarization examined = Given.inReview("2026-09-20T10:00");
        examined.passTime(Given.act("2027-04-01T00:00"));
        assertThat(examined.status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void aPartyMayAskForAReviewForAYearFromReceiptAndNotADayLonger() {
        // Received on Monday 2 November 2026: until Tuesday 2 November 2027, 24:00.
        Notarization it = Given.received("2026-11-02T10:00");
        assertThat(it.reviewing().mayAskUntil(Given.SONG)).contains(LocalDate.of(2027, 11, 2));
        assertThatThrownBy(() -> ask(it, "2027-11-03T00:00"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TOO_LATE");
        ask(it, "2027-11-02T23:59");
        assertThat(it.status()).isEqualTo(Status.REVIEW_REQUESTED);
    }

    @Test
    void whoNeverReceivedItMayStillAskAfterAYear() {
        Notarization it = Given.issued("2026-11-02T10:00");
        ask(it, "2028-05-02T10:00");
        assertThat(it.status()).isEqualTo(Status.REVIEW_REQUESTED);
    }

    @Test
    void anInterestedPersonAsksWithinAYearOfKnowingAndNobodyAfterTwentyYears() {
        Notarization it = Given.received("2026-11-02T10:00");
        assertThatThrownBy(() -> interested(it, "2028-03-01", "2029-03-02T10:00"))
                .hasMessageContaining("TOO_LATE");
        assertThatThrownBy(() -> interested(it, "2026-11-01", "2026-11-05T10:00"))
                .hasMessageContaining("KNOWN_WHEN");
        // 2 November 2046 is a Friday; known three days before it, asked on Saturday the 3rd: too late all the same.
        assertThatThrownBy(() -> interested(it, "2046-10-30", "2046-11-03T10:00"))
                .hasMessageContaining("TOO_LATE");
        interested(it, "2046-10-30", "2046-11-02T10:00");
        assertThat(it.status()).isEqualTo(Status.REVIEW_REQUESTED);
    }

    @Test
    void thirtyDaysForTheReviewMoveToAWorkingDayAndStandStillForAVerification() {
        // Monday 2 November + 30 = Wednesday 2 December. Stopped from Tuesday 10 to Monday 16: 3 to 10 count (8), 17 is
        // the 9th, so the 30th is 8 December.
        Notarization it = Given.underReview("2026-11-02T10:00");
        assertThat(due(it, Kinds.DECIDE_REVIEW).lastDay()).hasToString("2026-12-02");
        it.reviewing().stop(Given.act("2026-11-10T09:00"), Review.Stop.VERIFICATION, "向档案馆核实");
        it.reviewing().resume(Given.act("2026-11-16T09:00"), Review.Stop.VERIFICATION);
        assertThat(due(it, Kinds.DECIDE_REVIEW).lastDay()).hasToString("2026-12-08");
        // Six months with all stops: 2 May 2027 is a Sunday, so Monday 3 (the holidays of 2027 are not published).
        assertThat(due(it, Kinds.FINISH_REVIEW).lastDay()).hasToString("2027-05-03");
    }

    @Test
    void theDecisionIsCarriedOutInTenDays() {
        // Monday 2 November + 10 = Thursday 12.
        Notarization it = Given.decided("2026-11-02T10:00", Review.Outcome.REVOKED);
        assertThat(due(it, Kinds.CARRY_OUT_REVIEW).lastDay()).hasToString("2026-11-12");
        it.reviewing().carryOut(Given.act("2026-11-03T10:00"), null, "海城市人民政府网站");
        assertThat(it.clocks().open(Kinds.CARRY_OUT_REVIEW)).isEmpty();
    }

    @Test
    void whomAnotherLineSentHasThirtyDaysToSayWhatIsToBeNotarized() {
        // 2 November + 30 = 2 December.
        Notarization it = Given.unnamed("2026-11-02T10:00");
        it.passTime(Given.act("2026-12-02T23:59"));
        assertThat(it.status()).isEqualTo(Status.APPLIED);
        it.passTime(Given.act("2026-12-03T00:00"));
        assertThat(it.outcome().orElseThrow().terminated()).isEqualTo(Ending.NOT_PURSUED);
    }

    @Test
    void theExecutionCertificateTakesSevenWorkingDaysAndIsAskedForWhenTheDebtIsOverdue() {
        Notarization it = Given.deedIssued("2026-09-01T10:00");
        assertThatThrownBy(() -> it.enforcing().ask(Given.act("2026-12-31T10:00"), BigDecimal.TEN, new Sensitive("")))
                .hasMessageContaining("NOT_DUE_YET");
        it.enforcing().ask(Given.act("2027-01-04T10:00"), BigDecimal.TEN, new Sensitive(""));
        // Monday 4 January: 5 to 8 (4), 11, 12, 13 (7).
        assertThat(due(it, Kinds.EXECUTION).lastDay()).hasToString("2027-01-13");
    }

    @Test
    void twoYearsToApplyForEnforcementRunFromTheLastDayOfTheDebtAndAnewFromTheApplication() {
        // The debt is due on 31 December 2026: until Sunday 31 December 2028, so Monday 1 January 2029 (no holiday
        // known).
        Notarization it = Given.deedIssued("2026-09-01T10:00");
        assertThat(due(it, Kinds.ENFORCE).lastDay()).hasToString("2029-01-01");
        it.enforcing().ask(Given.act("2027-01-04T10:00"), BigDecimal.TEN, new Sensitive(""));
        // Monday 4 January 2027 + 2 years = Thursday 4 January 2029.
        assertThat(due(it, Kinds.ENFORCE).lastDay()).hasToString("2029-01-04");
    }

    @Test
    void whoWasPaidHasNothingLeftToEnforce() {
        Notarization it = Given.deedIssued("2026-09-01T10:00");
        it.enforcing().performed(Given.act("2026-12-30T10:00"));
        assertThat(it.clocks().open(Kinds.ENFORCE)).isEmpty();
        assertThatThrownBy(() -> it.enforcing().ask(Given.act("2027-01-04T10:00"), BigDecimal.TEN, new Sensitive("")))
                .hasMessageContaining("PERFORMED");
    }
}
