package cn.onestop.registry.domain;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When a site is open, week by week: {@code Mo-Fr 08:30-11:30,13:00-17:00; Sa 09:00-12:00}. */
public record OpeningHours(List<Period> periods) {
    private static final String[] DAYS = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    private static final String DAY = "(Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final Pattern RULE = Pattern.compile(DAY + "(?:-" + DAY + ")? (\\S+)");
    private static final Pattern TIMES = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final int LONGEST = 200;

    /** Not known. */
    public static final OpeningHours UNKNOWN = new OpeningHours(List.of());

    /** The same hours on each day from the first to the last. */
    public record Period(DayOfWeek first, DayOfWeek last, List<Times> times) {
        public Period {
            times = List.copyOf(times);
        }
    }

    /** From opening to closing on one day. */
    public record Times(LocalTime opens, LocalTime closes) {}

    public OpeningHours {
        periods = List.copyOf(periods);
    }

    /** @throws IllegalArgumentException says which part can't be read */
    public static OpeningHours parse(String text) {
        if (text.isBlank()) {
            return UNKNOWN;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        List<Period> periods = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher rule = RULE.matcher(part.strip());
            if (!rule.matches()) {
                throw new IllegalArgumentException(
                        "\"" + part.strip() + "\" is not like Mo-Fr 08:30-11:30,13:00-17:00");
            }
            DayOfWeek first = day(rule.group(1));
            DayOfWeek last = rule.group(2) == null ? first : day(rule.group(2));
            if (last.compareTo(first) < 0) {
                throw new IllegalArgumentException(rule.group(1) + "-" + rule.group(2) + " runs backwards");
            }
            periods.add(new Period(first, last, times(rule.group(3))));
        }
        return new OpeningHours(periods);
    }

    public boolean isOpen(LocalDateTime at) {
        return periods.stream()
                .filter(period -> at.getDayOfWeek().compareTo(period.first) >= 0
                        && at.getDayOfWeek().compareTo(period.last) <= 0)
                .flatMap(period -> period.times.stream())
                .anyMatch(times -> !at.toLocalTime().isBefore(times.opens)
                        && at.toLocalTime().isBefore(times.closes));
    }

    /** In the form that {@link #parse(String)} reads. */
    @Override
    public String toString() {
        return periods.stream().map(OpeningHours::written).collect(Collectors.joining("; "));
    }

    private static String written(Period period) {
        String days =
                DAYS[period.first.ordinal()] + (period.first == period.last ? "" : "-" + DAYS[period.last.ordinal()]);
        return days
                + period.times.stream()
                        .map(times -> times.opens + "-" + times.closes)
                        .collect(Collectors.joining(",", " ", ""));
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(List.of(DAYS).indexOf(name) + 1);
    }

    private static List<Times> times(String text) {
        List<Times> all = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher times = TIMES.matcher(part);
            if (!times.matches()) {
                throw new IllegalArgumentException("\"" + part + "\" is not like 08:30-11:30");
            }
            try {
                Times read = new Times(LocalTime.parse(times.group(1)), LocalTime.parse(times.group(2)));
                if (!read.opens.isBefore(read.closes)) {
                    throw new IllegalArgumentException("\"" + part + "\" closes before it opens");
                }
                all.add(read);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("\"" + part + "\" has an hour or minute that does not exist", e);
            }
        }
        return all;
    }
}
