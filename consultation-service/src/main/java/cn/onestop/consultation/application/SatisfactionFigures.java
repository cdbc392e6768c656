package cn.onestop.consultation.application;

import cn.onestop.consultation.domain.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Counts closed consultations by how their surveys stand, out of what is stored. */
public interface SatisfactionFigures {
    /** By what figures are told apart. */
    enum By {
        LINE,
        CHANNEL,
        AREA,
        TOPIC,
        DAY
    }

    /** How many closed consultations of a group have a survey that stands so, and the sum of their scores. */
    record Count(String group, Survey.Status survey, long consultations, long scores) {}

    /** @param from the first day on which they were closed, {@code to} the last */
    List<Count> count(Set<String> areas, LocalDate from, LocalDate to, By by);
}
