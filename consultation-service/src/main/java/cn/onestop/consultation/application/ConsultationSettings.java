package cn.onestop.consultation.application;

import cn.onestop.consultation.domain.QualitySample;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the province sets for this line.
 *
 * @param qualityShare share of answered consultations that a supervisor looks at, 0 to 1
 * @param queueShown how many waiting contacts an agent sees at most
 */
@ConfigurationProperties("onestop.consultation")
public record ConsultationSettings(
        @DefaultValue("0.05") double qualityShare,
        @DefaultValue("50") int queueShown,
        @DefaultValue CallBack callBack) {

    /**
     * When people may be called back.
     *
     * @param starts times of the day at which a slot begins, on working days
     * @param capacity how many people can be called in one slot of a county
     * @param workingDaysAhead how far ahead a slot can be booked
     * @param mostAttempts after so many in vain nobody tries any more
     */
    public record CallBack(
            @DefaultValue({
                "09:00", "09:30", "10:00", "10:30", "11:00", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00",
                "16:30"
            })
            List<LocalTime> starts,

            @DefaultValue("30m") Duration length,
            @DefaultValue("4") int capacity,
            @DefaultValue("5") int workingDaysAhead,
            @DefaultValue("3") int mostAttempts) {
        public CallBack {
            starts = List.copyOf(starts);
            if (capacity < 1 || capacity > 100 || workingDaysAhead < 1 || workingDaysAhead > 20 || mostAttempts < 1) {
                throw new IllegalArgumentException(
                        "call-backs: capacity 1 to 100, workingDaysAhead 1 to 20, mostAttempts at least 1");
            }
        }
    }

    public QualitySample sample() {
        return new QualitySample(qualityShare);
    }
}
