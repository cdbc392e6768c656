package cn.onestop.kernel;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a line's deadline table. A case keeps the row that was in force when its clock started.
 *
 * @param kind what must happen in time, unique in the line: {@code decide}
 * @param version grows with every amendment or correction of the row
 * @param title what must happen, for people
 * @param value length of the period, in {@code unit}
 * @param startEvent the event that starts the clock, as the law names it
 * @param stops the reasons for which the clock may stand still; empty for most
 * @param extensionLimit how much all extensions may add, in {@code extensionUnit}; 0 for none
 * @param approvedBy who approves an extension; empty when there is none
 * @param told who is told of an extension, a warning or a miss
 * @param warnWorkingDays how many working days before the last day a warning goes out; 0 for none
 * @param source how sure the rule is
 * @param validFrom first day on which a clock may start under this row
 * @param validTo last such day, or null while it is in force
 * @param closesAt close of business on the last day (Civil Code art. 203), or null for 24:00
 */
public record DeadlineRule(
        String kind,
        int version,
        Text title,
        int value,
        Unit unit,
        Text startEvent,
        Set<String> stops,
        int extensionLimit,
        Unit extensionUnit,
        String approvedBy,
        List<String> told,
        int warnWorkingDays,
        Article article,
        Source source,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalTime closesAt) {

    /** How a period is counted. */
    public enum Unit {
        CALENDAR_DAYS("日", "days"),
        WORKING_DAYS("个工作日", "working days"),
        HOURS("小时", "hours"),
        MONTHS("个月", "months"),
        YEARS("年", "years");

        private final Text name;

        Unit(String zh, String en) {
            this.name = new Text(zh, en);
        }

        public Text title() {
            return name;
        }

        String inEnglish(int count) {
            return count == 1 ? name.en().substring(0, name.en().length() - 1) : name.en();
        }
    }

    /** Where a rule comes from, and so how easily it may turn out to be wrong. */
    public enum Source {
        /** The law's text was read. */
        LAW,
        /** An excerpt was seen. */
        EXCERPT,
        /** Known, not looked up. */
        MEMORY,
        /** No law: the platform's own policy. */
        POLICY
    }

    public DeadlineRule {
        if (value < 1) {
            throw new IllegalArgumentException(kind + ": value must be at least 1, was " + value);
        }
        if (extensionLimit < 0 || warnWorkingDays < 0) {
            throw new IllegalArgumentException(kind + ": extensionLimit and warnWorkingDays can't be negative");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(kind + ": validTo lies before validFrom");
        }
        stops = Set.copyOf(stops);
        told = List.copyOf(told);
    }

    /** Whether a clock that starts on this day runs under this row. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The same row with another length, in its unit: agreed on by the parties, or what is left of a longer period. */
    public DeadlineRule lasting(int length) {
        return new DeadlineRule(
                kind,
                version,
                title,
                length,
                unit,
                startEvent,
                stops,
                extensionLimit,
                extensionUnit,
                approvedBy,
                told,
                warnWorkingDays,
                article,
                source,
                validFrom,
                validTo,
                closesAt);
    }

    /** {@code 自收到申请之日起7日，《法律援助法》第43条}: the period and where it comes from. */
    public String explain(Locale locale) {
        return locale.getLanguage().equals("en")
                ? value + " " + unit.inEnglish(value) + " from " + startEvent.en() + ", " + article.cite(locale)
                : "自" + startEvent.zh() + "起" + value + unit.title().zh() + "，" + article.cite(locale);
    }
}
