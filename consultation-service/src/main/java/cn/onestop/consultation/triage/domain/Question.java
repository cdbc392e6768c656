package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param help what may be said to explain it; null where it explains itself
 * @param limit of a DATE question: the period that begins on the day that is asked for; else null
 * @param options at least one; of a DATE question in the order of the days that are left
 */
public record Question(
        String id,
        Kind kind,
        Text text,
        @Nullable Text help,
        @Nullable Limit limit,
        List<Option> options) implements Node {
    private static final Pattern AREA = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    public Question {
        options = List.copyOf(options);
    }

    /** How a question is answered. */
    public enum Kind {
        /** One of its options. */
        CHOICE,
        /** YES or NO. */
        YES_NO,
        /** A day, ISO 8601; the days that are left until the limit's last day choose the option. */
        DATE,
        /** The code of an area; every area leads the same way. */
        AREA
    }

    /**
     * A possible answer.
     *
     * @param value what is sent back when it is chosen
     * @param below of a DATE question: it is taken when fewer days than these are left; null on the last option, and elsewhere
     * @param to the node that follows
     */
    public record Option(String value, Text text, @Nullable Integer below, String to) {}

    /** What an answer comes to on a certain day. */
    public record Taken(Option option, Optional<LastDay> lastDay) {}

    /** The option that the answer takes today; empty when it is no answer to this question. */
    public Optional<Taken> take(String answer, LocalDate today, WorkingCalendar calendar) {
        return switch (kind) {
            case CHOICE, YES_NO ->
                options.stream()
                        .filter(option -> option.value().equals(answer))
                        .map(option -> new Taken(option, Optional.empty()))
                        .findFirst();
            case AREA ->
                AREA.matcher(answer).matches()
                        ? Optional.of(new Taken(options.getFirst(), Optional.empty()))
                        : Optional.empty();
            case DATE -> day(answer).map(day -> taken(day, today, calendar));
        };
    }

    private Taken taken(LocalDate day, LocalDate today, WorkingCalendar calendar) {
        Limit runs = Objects.requireNonNull(limit);
        LocalDate on = runs.lastDay(day, calendar);
        long left = ChronoUnit.DAYS.between(today, on);
        Option option = options.stream()
                .filter(each -> each.below() == null || left < each.below())
                .findFirst()
                .orElseThrow();
        return new Taken(option, Optional.of(new LastDay(on, left, runs.article())));
    }

    private static Optional<LocalDate> day(String answer) {
        try {
            LocalDate day = LocalDate.parse(answer);
            return day.getYear() >= EARLIEST_YEAR && day.getYear() < LATEST_YEAR ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
