package cn.onestop.mediation.domain;

import static cn.onestop.mediation.domain.Given.BOTH;
import static cn.onestop.mediation.domain.Given.CALENDAR;
import static cn.onestop.mediation.domain.Given.EMPLOYER;
import static cn.onestop.mediation.domain.Given.MEDIATOR;
import static cn.onestop.mediation.domain.Given.WORKER;
import static cn.onestop.mediation.domain.Given.act;
import static cn.onestop.mediation.domain.Given.shanghai;
import static cn.onestop.mediation.domain.Given.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Deadline.DeadlineRefusal;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.Referrals;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.mediation.domain.Agreement.Subject;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Last days worked out by hand on the published calendars of 2025 and 2026. */
class DeadlinesTest {
    private static Due due(Mediation mediation, String kind) {
        return mediation.clocks().open(kind).orElseThrow().due(CALENDAR).orElseThrow();
    }

    private static Mediation agreedOn(String at) {
        return Given.agreedInWriting(DisputeKind.DEBT, at, terms(Subject.PAYMENT, null));
    }

    @Test
    void thirtyDaysThatEndInTheNationalDayWeekEndOnTheFirstWorkingDayAfterIt() {
        Due due = due(agreedOn("2026-09-04T15:00"), ClockKind.CONFIRMATION);
        assertThat(due.lastDay()).hasToString("2026-10-08");
        assertThat(due.by()).isEqualTo(shanghai("2026-10-09T00:00"));
    }

    @Test
    void thirtyDaysThatEndOnAMakeUpSaturdayEndThere() {
        assertThat(due(agreedOn("2026-09-10T15:00"), ClockKind.CONFIRMATION).lastDay())
                .hasToString("2026-10-10");
    }

    @Test
    void thirtyDaysOverNewYearEndOnTheMakeUpSundayAfterTheHoliday() {
        assertThat(due(agreedOn("2025-12-04T10:00"), ClockKind.CONFIRMATION).lastDay())
                .hasToString("2026-01-04");
    }

    @Test
    void aMinuteBeforeMidnightInShanghaiIsStillThatDay() {
        assertThat(due(agreedOn("2026-06-01T23:59"), ClockKind.CONFIRMATION).lastDay())
                .hasToString("2026-07-01");
        assertThat(due(agreedOn("2026-06-02T00:01"), ClockKind.CONFIRMATION).lastDay())
                .hasToString("2026-07-02");
    }

    @Test
    void anAppraisalStopsTheTimeLimit() {
        Mediation mediation = Given.accepted(DisputeKind.TRAFFIC, "2026-03-02T09:00");
        assertThat(due(mediation, ClockKind.TIME_LIMIT).lastDay()).hasToString("2026-04-01");
        mediation
                .referring()
                .offer(
                        act("2026-03-10T09:00"),
                        "REF-F",
                        Line.FORENSIC,
                        WORKER,
                        Given.consent("2026-03-10T09:00"),
                        false,
                        Given.appraisal());
        assertThat(mediation.clocks().open(ClockKind.TIME_LIMIT).orElseThrow().due(CALENDAR))
                .as("no due day while it stands still")
                .isEmpty();
        answer(mediation, "2026-03-12T09:00", Referral.Status.ACCEPTED);
        answer(mediation, "2026-03-20T09:00", Referral.Status.COMPLETED);
        // 3-10 March are 8 days, 11-20 stand still, 22 more end on Saturday 11 April.
        assertThat(due(mediation, ClockKind.TIME_LIMIT).lastDay()).hasToString("2026-04-13");
    }

    private static void answer(Mediation mediation, String at, Referral.Status status) {
        mediation
                .referring()
                .answered(
                        act(at),
                        "REF-F",
                        status,
                        new Referral.Answer(shanghai(at), "FOR-20260312-00000000-0", null, "OPINION"),
                        null);
    }

    @Test
    void anExtensionLengthensTheWholePeriodAndOnlyItsOwnLastDayMoves() {
        Mediation mediation = Given.accepted(DisputeKind.DEBT, "2026-04-01T09:00");
        assertThat(due(mediation, ClockKind.TIME_LIMIT).lastDay())
                .as("1 May is a holiday")
                .hasToString("2026-05-06");
        mediation.concluding().extend(act("2026-04-20T09:00"), 15, BOTH, "等待账目");
        assertThat(due(mediation, ClockKind.TIME_LIMIT).lastDay())
                .as("16 May is a Saturday")
                .hasToString("2026-05-18");
    }

    @Test
    void onlyAllPartiesTogetherExtendAndNotWithoutEnd() {
        Mediation mediation = Given.accepted(DisputeKind.DEBT, "2026-04-01T09:00");
        assertThatThrownBy(() -> mediation.concluding().extend(act("2026-04-20T09:00"), 15, Set.of(WORKER), ""))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> mediation.concluding().extend(act("2026-04-20T09:00"), 61, BOTH, ""))
                .isInstanceOf(DeadlineRefusal.class);
    }

    @Test
    void aLabourDisputeWithoutResultForFifteenDaysOpensArbitrationOnce() {
        Mediation mediation = Given.accepted(DisputeKind.LABOUR_PAY, "2026-09-16T09:00");
        assertThat(due(mediation, ClockKind.LABOUR_RESULT).lastDay())
                .as("1 October moves")
                .hasToString("2026-10-08");
        mediation.takeFacts();
        mediation.passTime(act("2026-10-08T23:59:59"));
        assertThat(mediation.takeFacts()).isEmpty();
        mediation.passTime(act("2026-10-09T00:00"));
        mediation.passTime(act("2026-10-09T00:01"));
        assertThat(mediation.takeFacts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.event()).isEqualTo(new MediationEvent.ArbitrationOpened()));
        assertThat(mediation.concluding().remedies()).extracting(Remedy::code).containsExactly("LABOUR_ARBITRATION");
    }

    @Test
    void theTimeLimitEndsAMediationThatBroughtNothingAndTellsTheOtherWays() {
        Mediation mediation = Given.inMediation(DisputeKind.DEBT, "2026-03-02T09:00");
        mediation.passTime(act("2026-04-01T23:59:59"));
        assertThat(mediation.status()).isEqualTo(Status.IN_MEDIATION);
        mediation.passTime(act("2026-04-02T00:00"));
        assertThat(mediation.status()).isEqualTo(Status.FAILED);
        assertThat(mediation.concluding().ending().orElseThrow().reason()).isEqualTo(Ending.Reason.TIME_LIMIT_PASSED);
        assertThat(mediation.concluding().remedies()).extracting(Remedy::code).contains("SUIT", "LEGAL_AID");
    }

    @Test
    void arbitrationIsAskedForWithinAYearOfTheRequestWhichInterruptedThePeriod() {
        Due due = due(Given.applied(DisputeKind.LABOUR_PAY, "2026-02-28T09:00"), ClockKind.LABOUR_LIMITATION);
        assertThat(due.lastDay()).as("28 February 2027 is a Sunday").hasToString("2027-03-01");
        assertThat(due.provisional()).isTrue();
    }

    @Test
    void anAgreementTakesEffectWithTheLastSignatureOrTheSealWhicheverCameLater() {
        Mediation mediation = Given.inMediation(DisputeKind.DEBT, "2026-06-01T09:00");
        mediation.agreeing().draft(act("2026-06-01T10:00"), terms(Subject.PAYMENT, null));
        mediation.agreeing().seal(act("2026-06-01T11:00"), shanghai("2026-06-01T11:00"));
        mediation.agreeing().sign(act("2026-06-01T11:00"), WORKER, shanghai("2026-06-01T10:30"));
        mediation.agreeing().sign(act("2026-06-01T11:00"), MEDIATOR, shanghai("2026-06-01T10:40"));
        assertThat(mediation.status()).as("the employer has not signed").isEqualTo(Status.IN_MEDIATION);
        mediation.agreeing().sign(act("2026-06-05T09:00"), EMPLOYER, shanghai("2026-06-04T18:00"));
        assertThat(mediation.status()).isEqualTo(Status.AGREED_WRITTEN);
        assertThat(due(mediation, ClockKind.CONFIRMATION).lastDay())
                .as("30 days from 4 June, a Saturday")
                .hasToString("2026-07-06");
    }

    @Test
    void enforcementRunsTwoYearsFromTheLastDayForPerformance() {
        Mediation mediation =
                Given.agreedInWriting(DisputeKind.DEBT, "2026-09-01T09:00", terms(Subject.PAYMENT, "2026-12-31"));
        mediation.confirming().file(act("2026-09-02T09:00"), "某区人民法院", BOTH);
        mediation.confirming().confirmed(act("2026-09-12T09:00"), shanghai("2026-09-12T09:00"));
        assertThat(due(mediation, ClockKind.ENFORCEMENT).lastDay())
                .as("31 December 2028 is a Sunday")
                .hasToString("2029-01-01");
        assertThat(due(mediation, ClockKind.OBJECTION).lastDay())
                .as("27 September is in the holiday")
                .hasToString("2026-09-28");
    }

    @Test
    void aReferralLiesUnansweredAfterThreeWorkingDaysAndIsFlaggedOnce() {
        Mediation mediation = Given.failed(DisputeKind.DEBT, "2026-09-20T09:00");
        mediation
                .referring()
                .offer(
                        act("2026-09-30T09:00"),
                        "REF-A",
                        Line.LEGAL_AID,
                        WORKER,
                        Given.consent("2026-09-30T09:00"),
                        true,
                        Enclosure.NONE);
        assertThat(due(mediation, Referrals.ANSWER_CLOCK).lastDay())
                .as("8, 9 and the make-up Saturday 10 October")
                .hasToString("2026-10-10");
        mediation.takeFacts();
        mediation.passTime(act("2026-10-11T00:00"));
        mediation.passTime(act("2026-10-11T00:01"));
        assertThat(mediation.takeFacts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.event())
                        .isEqualTo(new MediationEvent.BetweenLines(
                                new ReferralEvent.Unanswered("REF-A", Line.LEGAL_AID))));
    }

    @Test
    void everyDeadlineSaysWhereItComesFrom() {
        Deadline deadline = agreedOn("2026-09-04T15:00")
                .clocks()
                .open(ClockKind.CONFIRMATION)
                .orElseThrow();
        assertThat(deadline.rule().explain(Locale.ENGLISH))
                .isEqualTo("30 days from the agreement taking effect, People's Mediation Law art. 33");
        assertThat(deadline.rule().explain(Locale.CHINA)).isEqualTo("自调解协议生效之日起30日，《人民调解法》第33条");
    }
}
