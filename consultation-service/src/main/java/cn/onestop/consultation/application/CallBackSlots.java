package cn.onestop.consultation.application;

import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.web.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The times at which people of a county may be called back, and the places in each. */
@Component
public class CallBackSlots {
    private static final int COUNTY_DIGITS = 6;

    private final ConsultationSettings.CallBack settings;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;

    CallBackSlots(ConsultationSettings settings, WorkingCalendar calendar, BusinessClock clock) {
        this.settings = settings.callBack();
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A time, with the keys of its places. */
    public record Slot(Instant startsAt, Instant endsAt, List<String> places) {}

    /** Every slot that can still be booked, the next first. */
    public List<Slot> ahead(String area) {
        List<Slot> all = new ArrayList<>();
        LocalDate day = clock.today();
        for (int left = settings.workingDaysAhead(); left > 0; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                left--;
                for (LocalTime start : settings.starts()) {
                    all.add(slot(area, day, start));
                }
            }
        }
        Instant now = clock.instant();
        return all.stream().filter(slot -> slot.startsAt().isAfter(now)).toList();
    }

    /** The slot that begins at this instant, if it can still be booked. */
    public Optional<Slot> at(String area, Instant startsAt) {
        return ahead(area).stream()
                .filter(slot -> slot.startsAt().equals(startsAt))
                .findFirst();
    }

    private Slot slot(String area, LocalDate day, LocalTime start) {
        String county = area.substring(0, Math.min(area.length(), COUNTY_DIGITS));
        String key = county + "/" + day + "T" + start + "/";
        Instant begin = day.atTime(start).atZone(WorkingCalendar.ZONE).toInstant();
        return new Slot(
                begin,
                begin.plus(settings.length()),
                IntStream.rangeClosed(1, settings.capacity())
                        .mapToObj(place -> key + place)
                        .toList());
    }
}
