package cn.onestop.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The counting of one period, of which every stop has ended (Civil Code arts 200-203). */
final class Count {
    private final Deadline deadline;
    private final WorkingCalendar calendar;
    private final List<Span> stops;

    /** A stop in days: {@code begin} still counts, {@code end} does not. */
    private record Span(LocalDate begin, LocalDate end) {
        boolean standsStillOn(LocalDate day) {
            return day.isAfter(begin) && !day.isAfter(end);
        }

        /** A period that would end on this day can't, as the clock stands still from it on. */
        boolean holdsBack(LocalDate lastDay) {
            return !begin.isAfter(lastDay) && end.isAfter(lastDay);
        }
    }

    private record Piece(int value, DeadlineRule.Unit unit) {}

    Count(Deadline deadline, WorkingCalendar calendar) {
        this.deadline = deadline;
        this.calendar = calendar;
        this.stops = deadline.stops().stream()
                .map(stop -> new Span(day(stop.beganAt()), day(Objects.requireNonNull(stop.endedAt()))))
                .filter(span -> span.begin().isBefore(span.end()))
                .toList();
    }

    Due due() {
        List<Piece> pieces = pieces();
        if (pieces.stream().allMatch(piece -> piece.unit() == DeadlineRule.Unit.HOURS)) {
            return inHours(pieces.stream().mapToInt(Piece::value).sum());
        }
        LocalDate unmoved = day(deadline.startedAt());
        for (Piece piece : pieces) {
            unmoved = lastDayOf(piece, unmoved);
        }
        LocalDate last = onDutyAfterStops(calendar.onOrAfter(unmoved), unmoved);
        Instant by = deadline.rule().closesAt() == null
                ? last.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant()
                : last.atTime(deadline.rule().closesAt())
                        .atZone(WorkingCalendar.ZONE)
                        .toInstant();
        return new Due(last, by, calendar.isProvisional(last));
    }

    /** The rule's value and its extensions, summed while the unit is the same, so that only the whole period's end moves. */
    private List<Piece> pieces() {
        DeadlineRule rule = deadline.rule();
        int extension = deadline.extensions().stream()
                .mapToInt(Deadline.Extension::value)
                .sum();
        if (extension == 0) {
            return List.of(new Piece(rule.value(), rule.unit()));
        }
        return rule.unit() == rule.extensionUnit()
                ? List.of(new Piece(rule.value() + extension, rule.unit()))
                : List.of(new Piece(rule.value(), rule.unit()), new Piece(extension, rule.extensionUnit()));
    }

    private LocalDate lastDayOf(Piece piece, LocalDate start) {
        return switch (piece.unit()) {
            case CALENDAR_DAYS -> countDays(piece.value(), start);
            case WORKING_DAYS -> countWorkingDays(piece.value(), start);
            case MONTHS -> countDays(ChronoUnit.DAYS.between(start, start.plusMonths(piece.value())), start);
            case YEARS -> countDays(ChronoUnit.DAYS.between(start, start.plusYears(piece.value())), start);
            case HOURS ->
                throw new IllegalArgumentException(
                        deadline.rule().kind() + " mixes hours with days; a period is one or the other");
        };
    }

    private LocalDate countDays(long days, LocalDate start) {
        if (stops.isEmpty()) {
            return start.plusDays(days);
        }
        LocalDate day = start;
        for (long left = days; left > 0; ) {
            day = day.plusDays(1);
            if (counts(day)) {
                left--;
            }
        }
        return day;
    }

    private LocalDate countWorkingDays(int days, LocalDate start) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day) && counts(day)) {
                left--;
            }
        }
        return day;
    }

    private boolean counts(LocalDate day) {
        return stops.stream().noneMatch(stop -> stop.standsStillOn(day));
    }

    /** A stop that begins on the last day, or in the gap to a moved last day: due on the first working day after it. */
    private LocalDate onDutyAfterStops(LocalDate moved, LocalDate unmoved) {
        LocalDate last = moved;
        for (boolean held = true; held; ) {
            held = false;
            for (Span stop : stops) {
                if (stop.holdsBack(last)
                        || (!stop.begin().isBefore(unmoved) && stop.end().equals(last))) {
                    last = calendar.onOrAfter(stop.end().plusDays(1));
                    held = true;
                }
            }
        }
        return last;
    }

    private Due inHours(int hours) {
        List<Deadline.Stop> inOrder = new ArrayList<>(deadline.stops());
        inOrder.sort(Comparator.comparing(Deadline.Stop::beganAt));
        Instant by = deadline.startedAt().plus(Duration.ofHours(hours));
        Instant stoodStillUntil = deadline.startedAt();
        for (Deadline.Stop stop : inOrder) {
            Instant from = stop.beganAt().isAfter(stoodStillUntil) ? stop.beganAt() : stoodStillUntil;
            Instant to = Objects.requireNonNull(stop.endedAt());
            if (from.isAfter(by) || !from.isBefore(to)) {
                continue;
            }
            by = by.plus(Duration.between(from, to));
            stoodStillUntil = to;
        }
        LocalDate last = day(by);
        return new Due(last, by, false);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
