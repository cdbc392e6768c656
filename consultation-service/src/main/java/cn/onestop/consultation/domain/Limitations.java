package cn.onestop.consultation.domain;

import cn.onestop.consultation.domain.Circumstances.Dates;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which periods run for the person, and from which day; the day itself is not counted (Civil Code art. 201). */
final class Limitations {
    private Limitations() {}

    /** The kinds of the periods with the day of each one's start event. */
    static Map<String, LocalDate> of(Topic topic, Dates dates) {
        Map<String, LocalDate> starts = new LinkedHashMap<>();
        if (topic == Topic.WORK_INJURY && dates.accidentOn() != null) {
            starts.put(ConsultationClocks.WORK_INJURY_EMPLOYER, dates.accidentOn());
            starts.put(ConsultationClocks.WORK_INJURY_WORKER, dates.accidentOn());
        }
        if (topic == Topic.WAGES) {
            if (dates.employmentEndedOn() != null) {
                starts.put(ConsultationClocks.WAGES_ARBITRATION, dates.employmentEndedOn());
            }
        } else if (topic.isLabour()) {
            if (dates.knownOn() != null) {
                starts.put(ConsultationClocks.LABOUR_ARBITRATION, dates.knownOn());
            }
        } else if (dates.knownOn() != null) {
            starts.put(ConsultationClocks.LIMITATION, dates.knownOn());
        }
        if (!topic.isLabour() && dates.harmedOn() != null) {
            starts.put(ConsultationClocks.LONGEST_LIMITATION, dates.harmedOn());
        }
        if (dates.lastDay() != null) {
            starts.put(ConsultationClocks.STATED_LAST_DAY, dates.lastDay().minusDays(1));
        }
        return Collections.unmodifiableMap(starts);
    }

    /** Lets those periods run that follow from what is known now, and no others. */
    static void run(Clocks clocks, Topic topic, Dates dates, Instant at) {
        ConsultationClocks.OF_THE_PERSON.forEach(kind -> clocks.cancel(kind, at));
        clocks.cancel(ConsultationClocks.WORK_INJURY_EMPLOYER, at);
        of(topic, dates)
                .forEach((kind, day) -> clocks.start(
                        kind, day.atStartOfDay(WorkingCalendar.ZONE).toInstant()));
    }
}
