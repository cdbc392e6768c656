package cn.onestop.consultation.domain;

import static cn.onestop.consultation.domain.Given.act;
import static cn.onestop.consultation.domain.Given.by;
import static cn.onestop.consultation.domain.Given.due;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.consultation.domain.Circumstances.Dates;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Every expected day was worked out by hand on the State Council's calendar of 2026. */
class DeadlinesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Consultation told(Topic topic, Dates dates) {
        return Given.received(topic, Given.dates(dates), Given.NOW);
    }

    /** Accident Thu 2025-12-11: not counted; the year ends on the corresponding date, Fri 2026-12-11. */
    @Test
    void theWorkerHasAYearFromTheAccident() {
        Consultation told = told(Topic.WORK_INJURY, Given.accident("2025-12-11"));

        assertThat(due(told, ConsultationClocks.WORK_INJURY_WORKER).lastDay()).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(Given.open(told, ConsultationClocks.WORK_INJURY_WORKER)
                        .rule()
                        .explain(Locale.CHINESE))
                .isEqualTo("自事故伤害发生或者被诊断、鉴定为职业病之日起1年，《工伤保险条例》第17条(2)");
    }

    /** Accident Mon 2026-09-07: day 1 is the 8th, day 23 the 30th, day 30 is Wed 2026-10-07, a holiday: Thu the 8th. */
    @Test
    void theEmployersThirtyDaysMoveBehindTheNationalHoliday() {
        Consultation told = told(Topic.WORK_INJURY, Given.accident("2026-09-07"));

        assertThat(due(told, ConsultationClocks.WORK_INJURY_EMPLOYER).lastDay()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    /** Known Wed 2023-11-29; 2026-11-29 is a Sunday: Monday the 30th. */
    @Test
    void threeYearsThatEndOnASundayMoveToMonday() {
        Consultation told = told(Topic.DEBT, new Dates(LocalDate.of(2023, 11, 29), null, null, null, null, null));

        assertThat(due(told, ConsultationClocks.LIMITATION).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    /** Harmed 2006-12-01: twenty years end on 2026-12-01, a Tuesday, whatever is known since when. */
    @Test
    void twentyYearsFromTheHarmAreTheLongest() {
        Consultation told = told(
                Topic.PERSONAL_INJURY,
                new Dates(LocalDate.of(2026, 1, 5), LocalDate.of(2006, 12, 1), null, null, null, null));

        assertThat(due(told, ConsultationClocks.LONGEST_LIMITATION).lastDay()).isEqualTo(LocalDate.of(2026, 12, 1));
        // Three years from Mon 2026-01-05 end on Fri 2029-01-05.
        assertThat(due(told, ConsultationClocks.LIMITATION).lastDay()).isEqualTo(LocalDate.of(2029, 1, 5));
    }

    /** Ended 2025-02-28: a year later, Sat 2026-02-28 is a make-up workday, so it stays. */
    @Test
    void wagesRunFromTheEndOfTheEmploymentAndAMakeUpSaturdayIsNotMoved() {
        Consultation told = Given.received(
                Topic.WAGES,
                Given.dates(new Dates(LocalDate.of(2025, 1, 10), null, null, LocalDate.of(2025, 2, 28), null, null)),
                "2026-01-05T10:00");

        assertThat(due(told, ConsultationClocks.WAGES_ARBITRATION).lastDay()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(Given.find(told, ConsultationClocks.LABOUR_ARBITRATION)).isNull();
    }

    @Test
    void whileTheEmploymentLastsNoPeriodForWagesRuns() {
        Consultation told = told(Topic.WAGES, new Dates(LocalDate.of(2025, 1, 10), null, null, null, null, null));

        assertThat(told.deadlines())
                .extracting(deadline -> deadline.rule().kind())
                .containsExactly(ConsultationClocks.ANSWER);
        assertThat(told.notices(TODAY)).extracting(Notice::code).contains("NO_PERIOD_WHILE_EMPLOYED");
    }

    /** Known Tue 2025-12-02; a year later is Wed 2026-12-02. */
    @Test
    void labourArbitrationIsAYearFromKnowledge() {
        Consultation told =
                told(Topic.LABOUR_RELATION, new Dates(LocalDate.of(2025, 12, 2), null, null, null, null, null));

        assertThat(due(told, ConsultationClocks.LABOUR_ARBITRATION).lastDay()).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    /** Opened Wed 2026-09-23; the 24th is day 1, 25-27 are holidays, 28, 29, 30 are days 2-4, 1-7 October holidays, day 5 the 8th. */
    @Test
    void aWorkOrderTakesFiveWorkingDaysOverTwoHolidays() {
        Consultation ordered = Given.ordered("2026-09-23T09:00");

        assertThat(due(ordered, ConsultationClocks.WORK_ORDER).lastDay()).isEqualTo(LocalDate.of(2026, 10, 8));
        // One working day before the 8th of October is the 30th of September, from its first minute in China.
        assertThat(Given.open(ordered, ConsultationClocks.WORK_ORDER).warnAt(Given.PERIODS.calendar()))
                .contains(Instant.parse("2026-09-29T16:00:00Z"));
    }

    /** Mon 2026-11-23 + 5 = Mon the 30th; 10 more: 1-4, 7-11 December are nine, Mon the 14th the tenth. */
    @Test
    void anExtensionLengthensTheWholePeriodUpToTenWorkingDays() {
        Consultation ordered = Given.ordered("2026-11-23T09:00");
        assertThat(due(ordered, ConsultationClocks.WORK_ORDER).lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));

        ordered.ordering().extend(by(Given.SUPERVISOR, "2026-11-24T09:00"), 10, "需要跨地区核实");

        assertThat(due(ordered, ConsultationClocks.WORK_ORDER).lastDay()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThatThrownBy(() -> ordered.ordering().extend(by(Given.SUPERVISOR, "2026-11-25T09:00"), 1, "再延"))
                .isInstanceOf(Deadline.DeadlineRefusal.class);
    }

    /** Sent Thu 2026-11-26: day 1 is Friday, day 2 Mon the 30th; at its midnight it is too late. */
    @Test
    void aMisroutedOrderGoesBackWithinTwoWorkingDaysAndNotLater() {
        Consultation inTime = Given.dispatched("2026-11-26T15:00");
        inTime.ordering().sendBack(act("2026-11-30T23:59"), "不属于本所");
        assertThat(inTime.status()).isEqualTo(Status.RETURNED_MISROUTED);
        assertThat(inTime.area()).isEqualTo(Given.AREA);

        Consultation late = Given.dispatched("2026-11-26T15:00");
        assertThatThrownBy(() -> late.ordering().sendBack(act("2026-12-01T00:00"), "不属于本所"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TOO_LATE_TO_SEND_BACK");
    }

    /** The five days of an order of Mon 2026-11-23 are over at the end of Mon the 30th, and not a minute before. */
    @Test
    void whatIsNotDoneInTimeGoesToASupervisorOnTheDueInstantAndNotBefore() {
        Consultation dispatched = Given.dispatched("2026-11-23T09:00");
        dispatched.passTime(act("2026-11-30T23:59"));
        assertThat(dispatched.status()).isEqualTo(Status.DISPATCHED);

        dispatched.passTime(act("2026-12-01T00:00"));
        assertThat(dispatched.status()).isEqualTo(Status.SUPERVISED);
        dispatched.takeFacts();
        dispatched.passTime(act("2026-12-02T00:00"));
        assertThat(dispatched.takeFacts()).isEmpty();
    }

    /** Said on Fri 2026-02-13: Sat the 14th is a make-up workday (1), holidays to the 23rd, 24th (2), 25th (3). */
    @Test
    void aDissatisfiedPersonIsCalledBackWithinThreeWorkingDays() {
        Consultation dissatisfied = Given.dissatisfied("2026-02-13T10:00");

        assertThat(due(dissatisfied, ConsultationClocks.DISSATISFIED).lastDay()).isEqualTo(LocalDate.of(2026, 2, 25));
    }

    /** Asked on Fri 2026-11-27 at 23:59 the first day is Monday, the second Tuesday; a minute later it is Saturday's: the same. */
    @Test
    void aQuestionIsAnsweredWithinTwoWorkingDays() {
        assertThat(due(Given.received("2026-11-27T23:59"), ConsultationClocks.ANSWER)
                        .lastDay())
                .isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(due(Given.received("2026-11-28T00:00"), ConsultationClocks.ANSWER)
                        .lastDay())
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aLastDayThatThePersonNamesStaysOnAWorkingDay() {
        Consultation told =
                told(Topic.ADMINISTRATIVE, new Dates(null, null, null, null, LocalDate.of(2026, 11, 27), "申请行政复议"));

        assertThat(due(told, ConsultationClocks.STATED_LAST_DAY).lastDay()).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void whatIsToldLaterTakesThePlaceOfWhatWasToldBefore() {
        Consultation told = told(Topic.WORK_INJURY, Given.accident("2025-12-11"));
        told.record(act("2026-11-23T11:00"), Topic.WORK_INJURY, Given.dates(Given.accident("2026-01-09")));

        // A year from Fri 2026-01-09 ends on Sat 2027-01-09; the calendar of 2027 is not published: Monday,
        // provisionally.
        assertThat(due(told, ConsultationClocks.WORK_INJURY_WORKER).lastDay()).isEqualTo(LocalDate.of(2027, 1, 11));
        assertThat(due(told, ConsultationClocks.WORK_INJURY_WORKER).provisional())
                .isTrue();
        assertThat(told.deadlines().stream().filter(deadline -> !deadline.isClosed()))
                .hasSize(3);
    }

    @Test
    void anAccidentCannotHappenTomorrow() {
        assertThatThrownBy(() -> told(Topic.WORK_INJURY, Given.accident("2026-11-24")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DATE_IN_THE_FUTURE");
        assertThat(act(Given.NOW).at().atZone(WorkingCalendar.ZONE).toLocalDate())
                .isEqualTo(TODAY);
    }
}
