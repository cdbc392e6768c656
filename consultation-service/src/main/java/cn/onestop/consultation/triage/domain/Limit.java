package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.WorkingCalendar;
import java.time.LocalDate;

/**
 * A limitation or other statutory period that begins on the day a person names.
 *
 * @param value how many units; 0 where the named day is itself the last one
 */
public record Limit(int value, Unit unit, Article article) {

    /** The start day is not counted, and a last day on a day off moves to the next working day (Civil Code arts 201-203). */
    public LocalDate lastDay(LocalDate from, WorkingCalendar calendar) {
        LocalDate unmoved = switch (unit) {
            case DAYS -> from.plusDays(value);
            case MONTHS -> from.plusMonths(value);
            case YEARS -> from.plusYears(value);
        };
        return value == 0 ? unmoved : calendar.onOrAfter(unmoved);
    }
}
