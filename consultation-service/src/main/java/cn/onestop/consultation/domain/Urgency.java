package cn.onestop.consultation.domain;

import cn.onestop.consultation.domain.Circumstances.Flag;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why aid may have to come before its decision: on a ground of Legal Aid Law art. 44, and on no other.
 *
 * @param lastDay of the period that ends soon; null on other grounds
 */
public record Urgency(Ground ground, @Nullable LocalDate lastDay, Text what) {
    /** "Fewer than seven days" (art. 44(1)): the last day is at most six days from today. */
    private static final int MOST_DAYS_LEFT = 6;

    /** The grounds, as legal aid names them. */
    public enum Ground {
        PERIOD_ENDS_SOON("44(1)"),
        PRESERVATION_OR_ADVANCE_ENFORCEMENT("44(2)"),
        OTHER_BY_LAW("44(3)");

        private final Article article;

        Ground(String number) {
            this.article = Law.legalAid(number);
        }

        public Article article() {
            return article;
        }
    }

    /** What is urgent on this day; empty when nothing is. The period that ends first comes before the other grounds. */
    static Optional<Urgency> of(
            Circumstances circumstances, List<Deadline> deadlines, WorkingCalendar calendar, LocalDate today) {
        return periods(deadlines, calendar)
                .filter(period ->
                        !period.lastDay().isBefore(today) && !urgentFrom(period).isAfter(today))
                .min(Comparator.comparing(Period::lastDay))
                .map(period -> new Urgency(Ground.PERIOD_ENDS_SOON, period.lastDay(), period.title()))
                .or(() -> flagged(circumstances));
    }

    /** The first day on which it is urgent, as far as can be seen on this day; empty when it never will be. */
    static Optional<LocalDate> from(
            Circumstances circumstances, List<Deadline> deadlines, WorkingCalendar calendar, LocalDate today) {
        return flagged(circumstances)
                .map(flagged -> today)
                .or(() -> periods(deadlines, calendar)
                        .filter(period -> !period.lastDay().isBefore(today))
                        .map(Urgency::urgentFrom)
                        .min(Comparator.naturalOrder()));
    }

    private record Period(Text title, LocalDate lastDay) {}

    private static Stream<Period> periods(List<Deadline> deadlines, WorkingCalendar calendar) {
        return deadlines.stream()
                .filter(deadline -> !deadline.isClosed()
                        && ConsultationClocks.OF_THE_PERSON.contains(
                                deadline.rule().kind()))
                .flatMap(deadline ->
                        deadline
                                .due(calendar)
                                .map(Due::lastDay)
                                .map(day -> new Period(deadline.rule().title(), day))
                                .stream());
    }

    private static LocalDate urgentFrom(Period period) {
        return period.lastDay().minusDays(MOST_DAYS_LEFT);
    }

    private static Optional<Urgency> flagged(Circumstances circumstances) {
        if (circumstances.has(Flag.PRESERVATION_NEEDED)) {
            return Optional.of(new Urgency(
                    Ground.PRESERVATION_OR_ADVANCE_ENFORCEMENT,
                    null,
                    new Text("需要立即申请财产保全或者证据保全", "property or evidence must be preserved at once")));
        }
        if (circumstances.has(Flag.ADVANCE_ENFORCEMENT_NEEDED)) {
            return Optional.of(new Urgency(
                    Ground.PRESERVATION_OR_ADVANCE_ENFORCEMENT,
                    null,
                    new Text("需要立即申请先予执行", "what is claimed is needed before the judgment")));
        }
        return circumstances.has(Flag.URGENT_BY_OTHER_LAW)
                ? Optional.of(new Urgency(
                        Ground.OTHER_BY_LAW,
                        null,
                        new Text("法律、法规、规章规定的其他紧急情形", "an urgency that another law or rule names")))
                : Optional.empty();
    }
}
