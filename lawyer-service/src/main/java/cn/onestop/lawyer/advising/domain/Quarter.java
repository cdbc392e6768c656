package cn.onestop.lawyer.advising.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a year: {@code 2026-Q4}. */
public record Quarter(int year, int number) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final int MONTHS = 3;

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** @return empty when it is not written so */
    public static Optional<Quarter> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new Quarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    @Override
    public String toString() {
        return "%04d-Q%d".formatted(year, number);
    }
}
