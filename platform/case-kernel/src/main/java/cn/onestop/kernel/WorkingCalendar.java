package cn.onestop.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * China's working days: Monday to Friday, less the public holidays, plus the make-up workdays that the State Council
 * publishes year by year. A day past the last published year follows the weekend rule and is provisional.
 */
public final class WorkingCalendar {
    /** Statutory days are days in China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private enum Kind {
        HOLIDAY,
        WORKDAY
    }

    private final Map<LocalDate, Kind> exceptions;
    private final int lastPublishedYear;

    private WorkingCalendar(Map<LocalDate, Kind> exceptions) {
        this.exceptions = exceptions;
        this.lastPublishedYear =
                exceptions.keySet().stream().mapToInt(LocalDate::getYear).max().orElse(0);
    }

    /** The calendar that ships with the platform. */
    public static WorkingCalendar published() {
        return Published.CALENDAR;
    }

    /**
     * Reads lines of {@code date,kind,name_zh,name_en} with a heading, kind being HOLIDAY or WORKDAY.
     *
     * @throws IllegalArgumentException names the line that is wrong
     */
    public static WorkingCalendar read(Reader csv) throws IOException {
        Map<LocalDate, Kind> exceptions = new HashMap<>();
        BufferedReader lines = new BufferedReader(csv);
        int number = 1;
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String[] fields = line.split(",", -1);
            try {
                exceptions.put(LocalDate.parse(fields[0]), Kind.valueOf(fields[1]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "calendar line " + number + " is not date,HOLIDAY|WORKDAY,…: " + line, e);
            }
        }
        return new WorkingCalendar(Map.copyOf(exceptions));
    }

    public boolean isWorkingDay(LocalDate day) {
        Kind kind = exceptions.get(day);
        if (kind != null) {
            return kind == Kind.WORKDAY;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself when it is a working day, else the next one that is (Civil Code art. 203). */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The last working day that is {@code count} working days before the day. */
    public LocalDate minusWorkingDays(LocalDate day, int count) {
        LocalDate candidate = day;
        for (int left = count; left > 0; ) {
            candidate = candidate.minusDays(1);
            if (isWorkingDay(candidate)) {
                left--;
            }
        }
        return candidate;
    }

    /** Whether the day lies past the last published year, so that its kind may still change. */
    public boolean isProvisional(LocalDate day) {
        return day.getYear() > lastPublishedYear;
    }

    public int lastPublishedYear() {
        return lastPublishedYear;
    }

    private static final class Published {
        static final WorkingCalendar CALENDAR = load();

        private static WorkingCalendar load() {
            try (InputStream in = WorkingCalendar.class.getResourceAsStream("/cn-public-holidays.csv")) {
                if (in == null) {
                    throw new IllegalStateException("cn-public-holidays.csv is missing from the kernel");
                }
                return read(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
