package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.Applications.MONDAY;
import static cn.onestop.legalaid.domain.Applications.act;
import static cn.onestop.legalaid.domain.Applications.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.legalaid.domain.Filing.Channel;
import cn.onestop.legalaid.domain.Filing.Forwarding;
import cn.onestop.legalaid.domain.Filing.Notice;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every expected day was worked out by hand on the State Council's calendar of 2026. */
class DeadlinesTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @Test
    void decidesWithinSevenDaysNotCountingTheDayOfReceipt() {
        Due due = due(Applications.filed(), ClockKind.DECIDE);

        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(due.by()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void aLastDayInTheNationalDayWeekMovesBehindIt() {
        LegalAidApplication filed = Applications.filed(Applications.filing(), at(LocalDate.of(2026, 9, 24), "09:00"));

        assertThat(due(filed, ClockKind.DECIDE).lastDay()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void aMinuteBeforeMidnightInChinaIsStillTheDayBefore() {
        LegalAidApplication late = Applications.filed(Applications.filing(), at(MONDAY, "23:59"));
        LegalAidApplication next = Applications.filed(Applications.filing(), at(MONDAY.plusDays(1), "00:00"));

        assertThat(due(late, ClockKind.DECIDE).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(due(next, ClockKind.DECIDE).lastDay()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void assignsWithinThreeDaysAndASaturdayMovesToMonday() {
        LegalAidApplication granted = Applications.granted(at(LocalDate.of(2026, 11, 25), "15:00"));

        assertThat(due(granted, ClockKind.ASSIGN).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void aMakeUpSaturdayIsAWorkingDayAndDoesNotMove() {
        LegalAidApplication granted = Applications.granted(at(LocalDate.of(2026, 10, 7), "10:00"));

        assertThat(due(granted, ClockKind.ASSIGN).lastDay()).isEqualTo(LocalDate.of(2026, 10, 10));
    }

    @Test
    void onNoticeTheThreeDaysRunFromTheNoticeAndNothingElseRuns() {
        LegalAidApplication noticed = Applications.filed(
                Filings.noticed(new Notice("大洼区人民法院", "通1号", at(LocalDate.of(2026, 11, 27), "16:00"), false)),
                at(LocalDate.of(2026, 11, 27), "16:10"));

        assertThat(due(noticed, ClockKind.ASSIGN_ON_NOTICE).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(noticed.deadlines()).hasSize(1);
    }

    @Test
    void theBureauDecidesAnObjectionWithinFiveDays() {
        LegalAidApplication objected = Applications.objected(at(MONDAY, "10:00"));

        assertThat(due(objected, ClockKind.DECIDE_OBJECTION).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void sixMonthsForASuitEndOnTheLastDayOfAShorterMonthAndMoveFromASunday() {
        Due due = due(Applications.upheld(at(LocalDate.of(2026, 8, 31), "10:00")), ClockKind.SUIT);

        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(due.provisional()).isTrue();
    }

    @Test
    void sixtyDaysForReconsiderationRunIntoTheNextYear() {
        Due due = due(Applications.upheld(at(MONDAY, "10:00")), ClockKind.RECONSIDERATION);

        assertThat(due.lastDay()).isEqualTo(LocalDate.of(2027, 1, 22));
    }

    @Test
    void forwardingFromDetentionIsCountedInHoursThatNeverRoll() {
        Instant applied = at(LocalDate.of(2026, 11, 21), "18:30");
        LegalAidApplication forwarded =
                Applications.filed(Filings.forwarded(new Forwarding("大洼区看守所", applied)), at(MONDAY, "10:00"));
        Deadline forwarding = forwarded.deadlines().getFirst();

        assertThat(forwarding.due(CALENDAR).orElseThrow().by()).isEqualTo(at(LocalDate.of(2026, 11, 22), "18:30"));
        assertThat(forwarding.metAt()).isEqualTo(at(MONDAY, "10:00"));
    }

    @Test
    void theLawLetsNothingStopTheDecidingClock() {
        LegalAidApplication asked = Applications.supplementAsked();

        assertThat(due(asked, ClockKind.DECIDE).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void whereTheRuleSaysSoTheTimeOfTheSupplementIsLeftOut() {
        LegalAidApplication asked = LegalAidApplication.file(
                stoppingForSupplements(),
                Applications.reference(Line.LEGAL_AID),
                Applications.reference(Line.MATTER),
                Applications.filing(),
                act(at(MONDAY, "10:00")));
        asked.receiving().askSupplement(List.of("合同"), act(at(LocalDate.of(2026, 11, 25), "10:00")));
        assertThat(open(asked, ClockKind.DECIDE).due(CALENDAR)).isEmpty();

        asked.receiving()
                .deliverSupplement(
                        Applications.migrantWorkerClaimingWages(), "", act(at(LocalDate.of(2026, 11, 27), "10:00")));

        assertThat(due(asked, ClockKind.DECIDE).lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void lapsesOnTheDueInstantAndNotBefore() {
        LegalAidApplication asked = Applications.supplementAsked();
        Instant due = due(asked, ClockKind.SUPPLEMENT).by();
        assertThat(due).isEqualTo(at(LocalDate.of(2026, 12, 9), "00:00"));

        assertThatThrownBy(() -> asked.receiving().lapse(act(due.minusMillis(1))))
                .isInstanceOf(Refused.class);
        asked.receiving().lapse(act(due));

        assertThat(asked.status()).isEqualTo(AidStatus.DEEMED_WITHDRAWN);
    }

    @Test
    void everyPeriodNamesItsArticleOrSaysThatItIsThePlatformsOwn() {
        for (DeadlineRule rule : Applications.rules("/deadline-rules.yml").rows()) {
            assertThat(rule.explain(Locale.CHINESE))
                    .as(rule.kind())
                    .contains(rule.article().law().zh());
            assertThat(rule.article().number().isEmpty() && rule.source() == DeadlineRule.Source.LAW)
                    .as(rule.kind())
                    .isFalse();
        }
    }

    private static Periods stoppingForSupplements() {
        List<DeadlineRule> rows = Applications.rules("/deadline-rules.yml").rows().stream()
                .map(row -> row.kind().equals(ClockKind.DECIDE) ? stopping(row) : row)
                .toList();
        return new Periods(new DeadlineRules(rows), CALENDAR);
    }

    private static DeadlineRule stopping(DeadlineRule row) {
        return new DeadlineRule(
                row.kind(),
                row.version(),
                row.title(),
                row.value(),
                row.unit(),
                row.startEvent(),
                Set.of(Receiving.STOP_SUPPLEMENT),
                row.extensionLimit(),
                row.extensionUnit(),
                row.approvedBy(),
                row.told(),
                row.warnWorkingDays(),
                row.article(),
                row.source(),
                row.validFrom(),
                row.validTo(),
                row.closesAt());
    }

    private static Due due(LegalAidApplication application, String kind) {
        return open(application, kind).due(CALENDAR).orElseThrow();
    }

    private static Deadline open(LegalAidApplication application, String kind) {
        return application.deadlines().stream()
                .filter(deadline -> deadline.rule().kind().equals(kind) && !deadline.isClosed())
                .findFirst()
                .orElseThrow();
    }

    /** Filings of the criminal kind. */
    static final class Filings {
        private Filings() {}

        static Filing noticed(Notice notice) {
            return criminal(AidMatter.COMPULSORY_DEFENCE, Channel.NOTICE, null, notice);
        }

        static Filing forwarded(Forwarding forwarding) {
            return criminal(AidMatter.CRIMINAL_DEFENCE, Channel.FORWARDED, forwarding, null);
        }

        private static Filing criminal(AidMatter matter, Channel channel, Forwarding forwarding, Notice notice) {
            Filing civil = Applications.filing();
            return new Filing(
                    civil.applicant(),
                    null,
                    channel,
                    new Filing.Place(Filing.Proceeding.LITIGATION, Filing.Seat.HANDLING_ORGAN, "211103"),
                    new Sensitive(""),
                    Circumstances.of(matter),
                    List.of(),
                    civil.consent(),
                    forwarding,
                    notice,
                    "");
        }
    }
}
