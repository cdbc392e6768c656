package cn.onestop.kernel;

import static cn.onestop.kernel.DeadlineRule.Unit.CALENDAR_DAYS;
import static cn.onestop.kernel.DeadlineRule.Unit.HOURS;
import static cn.onestop.kernel.DeadlineRule.Unit.MONTHS;
import static cn.onestop.kernel.DeadlineRule.Unit.WORKING_DAYS;
import static cn.onestop.kernel.DeadlineRule.Unit.YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Deadline.DeadlineRefusal;
import cn.onestop.kernel.DeadlineRule.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases worked by hand from the published calendar; the National Day week of 2026 is 1-7 October, with Saturday the 10th a workday. */
class DeadlineTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();

    @Nested
    class Counting {
        @ParameterizedTest(name = "{0} {1} from {2} end on {3}")
        @CsvSource({
            // the day after the start is the first
            "7, CALENDAR_DAYS, 2026-11-02T09:00, 2026-11-09",
            // Thursday 24 September: the 7th day is 1 October, a holiday, so the 8th
            "7, CALENDAR_DAYS, 2026-09-24T09:00, 2026-10-08",
            // the 16th day is Saturday 10 October, a make-up workday: it stays
            "16, CALENDAR_DAYS, 2026-09-24T09:00, 2026-10-10",
            // 29, 30, then 8, 9, Saturday 10 (make-up), 12-16, 19-23
            "15, WORKING_DAYS, 2026-09-28T09:00, 2026-10-23",
            // Friday: Saturday 28 February 2026 is a make-up workday after Spring Festival
            "1, WORKING_DAYS, 2026-02-27T09:00, 2026-02-28",
            // from the eve of Spring Festival, 15-23 February
            "3, WORKING_DAYS, 2026-02-14T09:00, 2026-02-26",
            // one minute before midnight is still the 2nd
            "7, CALENDAR_DAYS, 2026-11-02T23:59, 2026-11-09",
            "7, CALENDAR_DAYS, 2026-11-03T00:00, 2026-11-10",
            // no 31 February: the month's last day, a make-up Saturday
            "1, MONTHS, 2026-01-31T09:00, 2026-02-28",
            // 2026-07-31 + 2 months = 30 September
            "2, MONTHS, 2026-07-31T09:00, 2026-09-30",
            "6, MONTHS, 2026-04-05T09:00, 2026-10-08",
            // leap day to the last of February 2025, a Friday
            "1, YEARS, 2024-02-29T09:00, 2025-02-28",
            "3, YEARS, 2023-10-02T09:00, 2026-10-08",
        })
        void endsOnTheLastDay(int value, Unit unit, LocalDateTime start, LocalDate lastDay) {
            assertThat(lastDay(started(rule(value, unit), start))).isEqualTo(lastDay);
        }

        @Test
        void runsToTheEndOfTheLastDayInShanghai() {
            Deadline deadline = started(rule(7, CALENDAR_DAYS), at("2026-11-02T23:59"));
            assertThat(due(deadline).by()).isEqualTo(Instant.parse("2026-11-09T16:00:00Z"));
            assertThat(deadline.state(Instant.parse("2026-11-09T15:59:59.999Z"), CALENDAR))
                    .isEqualTo(Deadline.State.RUNNING);
            assertThat(deadline.state(Instant.parse("2026-11-09T16:00:00Z"), CALENDAR))
                    .isEqualTo(Deadline.State.MISSED);
        }

        @Test
        void endsAtCloseOfBusinessWhereThereIsOne() {
            DeadlineRule rule = new RuleMaker(7, CALENDAR_DAYS).closing(LocalTime.of(17, 30));
            assertThat(due(started(rule, at("2026-11-02T09:00"))).by())
                    .isEqualTo(Instant.parse("2026-11-09T09:30:00Z"));
        }

        @Test
        void hoursRunFromTheMomentAndNeverRoll() {
            Due due = due(started(rule(24, HOURS), at("2026-10-01T22:15")));
            assertThat(due.by()).isEqualTo(shanghai("2026-10-02T22:15"));
        }

        @Test
        void aYearWithoutAPublishedCalendarIsProvisional() {
            assertThat(due(started(rule(30, CALENDAR_DAYS), at("2026-12-15T09:00"))))
                    .isEqualTo(new Due(LocalDate.parse("2027-01-14"), shanghai("2027-01-15T00:00"), true));
            assertThat(due(started(rule(15, CALENDAR_DAYS), at("2026-12-15T09:00")))
                            .provisional())
                    .isFalse();
        }
    }

    @Nested
    class Stops {
        @Test
        void theDayAStopBeginsCountsAndTheDayItEndsDoesNot() {
            Deadline deadline = stopped(
                    started(rule(7, CALENDAR_DAYS), at("2026-11-02T09:00")), "2026-11-04T10:00", "2026-11-06T10:00");
            // 3, 4, (5, 6 stand still), 7, 8, 9, 10, 11
            assertThat(lastDay(deadline)).isEqualTo("2026-11-11");
        }

        @Test
        void aPeriodStoppedTwiceIsLongerByBoth() {
            Deadline once = stopped(
                    started(rule(15, WORKING_DAYS), at("2026-11-02T09:00")), "2026-11-04T10:00", "2026-11-06T10:00");
            Deadline twice = stopped(once, "2026-11-17T10:00", "2026-11-19T10:00");
            // 3, 4, 9-13, 16, 17, 20, 23-27
            assertThat(lastDay(twice)).isEqualTo("2026-11-27");
        }

        @Test
        void overlappingStopsCountOnce() {
            Deadline first = stopped(
                    started(rule(30, CALENDAR_DAYS), at("2026-11-02T09:00")), "2026-11-05T09:00", "2026-11-09T09:00");
            Deadline both = stopped(first, "2026-11-08T09:00", "2026-11-12T09:00");
            // 6-12 November stand still: 2 December + 7
            assertThat(lastDay(both)).isEqualTo("2026-12-09");
        }

        @Test
        void aStopOnTheLastDayMovesItToTheFirstWorkingDayAfter() {
            Deadline deadline = stopped(
                    started(rule(7, CALENDAR_DAYS), at("2026-11-02T09:00")), "2026-11-09T18:00", "2026-11-13T09:00");
            assertThat(lastDay(deadline)).isEqualTo("2026-11-16");
        }

        @ParameterizedTest(name = "a stop to {0} in the gap: due {1}")
        @CsvSource({"2026-10-05T09:00, 2026-10-08", "2026-10-08T09:00, 2026-10-09", "2026-10-12T09:00, 2026-10-13"})
        void aStopInTheGapToAMovedLastDayHoldsItBack(String end, LocalDate lastDay) {
            // the 7th day is 1 October, moved to the 8th; the stop begins on the 3rd
            Deadline deadline =
                    stopped(started(rule(7, CALENDAR_DAYS), at("2026-09-24T09:00")), "2026-10-03T09:00", end);
            assertThat(lastDay(deadline)).isEqualTo(lastDay);
        }

        @Test
        void thereIsNoDueDayWhileTheClockStandsStill() {
            Deadline open = started(rule(7, CALENDAR_DAYS), at("2026-11-02T09:00"))
                    .stop("SUPPLEMENT", "letter 12", shanghai("2026-11-04T10:00"));
            assertThat(open.due(CALENDAR)).isEmpty();
            assertThat(open.state(shanghai("2027-06-01T00:00"), CALENDAR)).isEqualTo(Deadline.State.STOPPED);
        }

        @Test
        void aStopWithinOneDayChangesNothing() {
            Deadline deadline = stopped(
                    started(rule(7, CALENDAR_DAYS), at("2026-11-02T09:00")), "2026-11-04T10:00", "2026-11-04T18:00");
            assertThat(lastDay(deadline)).isEqualTo("2026-11-09");
        }

        @Test
        void hoursAreLongerByTheTimeStoodStill() {
            Deadline first =
                    stopped(started(rule(72, HOURS), at("2026-11-02T10:00")), "2026-11-03T10:00", "2026-11-03T16:00");
            Deadline both = stopped(first, "2026-11-03T12:00", "2026-11-03T18:00");
            assertThat(due(both).by()).isEqualTo(shanghai("2026-11-05T18:00"));
        }

        @Test
        void onlyAReasonOfTheRuleStopsTheClock() {
            Deadline deadline = started(rule(7, CALENDAR_DAYS), at("2026-11-02T09:00"));
            assertThatThrownBy(() -> deadline.stop("HOLIDAY", "", shanghai("2026-11-03T09:00")))
                    .isInstanceOf(DeadlineRefusal.class)
                    .hasMessageContaining("SUPPLEMENT");
        }

        @Test
        void aStopCantBeginTwiceNorEndBeforeItBegan() {
            Deadline open = started(rule(7, CALENDAR_DAYS), at("2026-11-02T09:00"))
                    .stop("SUPPLEMENT", "", shanghai("2026-11-04T10:00"));
            assertThatThrownBy(() -> open.stop("SUPPLEMENT", "", shanghai("2026-11-05T10:00")))
                    .isInstanceOf(DeadlineRefusal.class);
            assertThatThrownBy(() -> open.resume("SUPPLEMENT", shanghai("2026-11-03T10:00")))
                    .isInstanceOf(DeadlineRefusal.class);
            assertThatThrownBy(() -> open.resume("VERIFICATION", shanghai("2026-11-05T10:00")))
                    .isInstanceOf(DeadlineRefusal.class);
        }
    }

    @Nested
    class Extensions {
        @Test
        void lengthenTheWholePeriodSoThatOnlyItsOwnLastDayMoves() {
            // the 10th day, 4 October, would move to the 8th; the 20th is 14 October, not the 18th
            Deadline extended = started(rule(10, CALENDAR_DAYS), at("2026-09-24T09:00"))
                    .extend(10, "SUPERVISOR", "parties agree", shanghai("2026-10-01T09:00"));
            assertThat(lastDay(extended)).isEqualTo("2026-10-14");
        }

        @Test
        void ofTwoPartsStayWithinTheLimit() {
            Deadline once = started(rule(5, WORKING_DAYS), at("2026-11-02T09:00"))
                    .extend(4, "SUPERVISOR", "", shanghai("2026-11-05T09:00"));
            assertThat(lastDay(once.extend(6, "SUPERVISOR", "", shanghai("2026-11-06T09:00"))))
                    .isEqualTo("2026-11-23");
            assertThatThrownBy(() -> once.extend(7, "SUPERVISOR", "", shanghai("2026-11-06T09:00")))
                    .isInstanceOf(DeadlineRefusal.class)
                    .hasMessageContaining("4 are used");
        }

        @Test
        void ofAnotherUnitAreCountedFromTheUnmovedEnd() {
            DeadlineRule rule = new RuleMaker(7, CALENDAR_DAYS).extendedIn(WORKING_DAYS);
            // 1 October unmoved; working days after it: 8, 9
            Deadline extended =
                    started(rule, at("2026-09-24T09:00")).extend(2, "HEAD", "", shanghai("2026-09-29T09:00"));
            assertThat(lastDay(extended)).isEqualTo("2026-10-09");
        }
    }

    @Test
    void aCorrectionRecomputesAndAnAmendmentIsForNewCases() {
        DeadlineRule first = rule(7, CALENDAR_DAYS);
        DeadlineRule amended = new RuleMaker(5, CALENDAR_DAYS)
                .version(2)
                .from(LocalDate.parse("2026-11-10"))
                .make();
        DeadlineRules rules = new DeadlineRules(
                List.of(new RuleMaker(7, CALENDAR_DAYS).until(LocalDate.parse("2026-11-09")), amended));
        assertThat(rules.inForce("decide", LocalDate.parse("2026-11-09")).value())
                .isEqualTo(7);
        assertThat(rules.inForce("decide", LocalDate.parse("2026-11-10")).value())
                .isEqualTo(5);
        assertThat(lastDay(started(first, at("2026-11-02T09:00"))
                        .correct(new RuleMaker(5, CALENDAR_DAYS).version(3).make())))
                .isEqualTo("2026-11-09"); // the 5th day is Saturday the 7th
    }

    @Test
    void twoRowsOfOneKindInForceTogetherAreRefused() {
        assertThatThrownBy(() -> new DeadlineRules(List.of(
                        rule(7, CALENDAR_DAYS),
                        new RuleMaker(5, CALENDAR_DAYS).version(2).make())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("decide");
    }

    @Test
    void metStaysMetAndIsNeverMissedLater() {
        Deadline met = started(rule(7, CALENDAR_DAYS), at("2026-11-02T09:00")).meet(shanghai("2026-11-05T09:00"));
        assertThat(met.state(shanghai("2027-01-01T00:00"), CALENDAR)).isEqualTo(Deadline.State.MET);
        assertThat(met.meet(shanghai("2026-11-06T09:00"))).isSameAs(met);
        assertThat(met.cancel(shanghai("2026-11-06T09:00"))).isSameAs(met);
    }

    @Test
    void warnsWorkingDaysAhead() {
        DeadlineRule rule = new RuleMaker(5, WORKING_DAYS).warning(1);
        // last day Monday 9 November; one working day before is Friday the 6th
        assertThat(started(rule, at("2026-11-02T09:00")).warnAt(CALENDAR)).contains(shanghai("2026-11-06T00:00"));
    }

    @Test
    void explainsItselfWithTheArticle() {
        DeadlineRule rule = rule(7, CALENDAR_DAYS);
        assertThat(rule.explain(Locale.ENGLISH))
                .isEqualTo("7 days from receipt of the application, Legal Aid Law art. 43");
        assertThat(rule(1, YEARS).explain(Locale.ENGLISH)).startsWith("1 year from");
        assertThat(rule.explain(Locale.CHINA)).isEqualTo("自收到申请之日起7日，《法律援助法》第43条");
    }

    private static DeadlineRule rule(int value, Unit unit) {
        return new RuleMaker(value, unit).make();
    }

    private static Deadline started(DeadlineRule rule, LocalDateTime start) {
        return Deadline.start(rule, start.atZone(WorkingCalendar.ZONE).toInstant());
    }

    private static Deadline stopped(Deadline deadline, String from, String to) {
        String reason = deadline.stops().isEmpty() ? "SUPPLEMENT" : "VERIFICATION";
        return deadline.stop(reason, "evidence", shanghai(from)).resume(reason, shanghai(to));
    }

    private static Due due(Deadline deadline) {
        return deadline.due(CALENDAR).orElseThrow();
    }

    private static LocalDate lastDay(Deadline deadline) {
        return due(deadline).lastDay();
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    private static Instant shanghai(String text) {
        return at(text).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static final class RuleMaker {
        private final int value;
        private final Unit unit;
        private int version = 1;
        private LocalDate from = LocalDate.parse("2022-01-01");

        RuleMaker(int value, Unit unit) {
            this.value = value;
            this.unit = unit;
        }

        RuleMaker version(int number) {
            version = number;
            return this;
        }

        RuleMaker from(LocalDate day) {
            from = day;
            return this;
        }

        DeadlineRule make() {
            return make(unit, 0, null, null);
        }

        DeadlineRule until(LocalDate day) {
            return make(unit, 0, day, null);
        }

        DeadlineRule closing(LocalTime time) {
            return make(unit, 0, null, time);
        }

        DeadlineRule extendedIn(Unit extensionUnit) {
            return make(extensionUnit, 0, null, null);
        }

        DeadlineRule warning(int workingDays) {
            return make(unit, workingDays, null, null);
        }

        private DeadlineRule make(Unit extensionUnit, int warn, LocalDate to, LocalTime closes) {
            return new DeadlineRule(
                    "decide",
                    version,
                    new Text("作出决定", "Decide"),
                    value,
                    unit,
                    new Text("收到申请之日", "receipt of the application"),
                    Set.of("SUPPLEMENT", "VERIFICATION"),
                    10,
                    extensionUnit,
                    "SUPERVISOR",
                    List.of("APPLICANT"),
                    warn,
                    new Article("法律援助法", "Legal Aid Law", "43"),
                    DeadlineRule.Source.LAW,
                    from,
                    to,
                    closes);
        }
    }

    @Test
    void unitsAreNamedForPeople() {
        assertThat(List.of(CALENDAR_DAYS, WORKING_DAYS, HOURS, MONTHS, YEARS))
                .extracting(unit -> unit.title().zh())
                .containsExactly("日", "个工作日", "小时", "个月", "年");
    }
}
