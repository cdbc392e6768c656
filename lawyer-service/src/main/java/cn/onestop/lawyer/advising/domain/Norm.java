package cn.onestop.lawyer.advising.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is expected of an adviser in a village; set by each place.
 *
 * @param area code of the area for which it is set
 * @param visitsAQuarter visits that the village confirmed
 * @param hoursAQuarter hours over all of them
 */
public record Norm(String area, int visitsAQuarter, int hoursAQuarter) {
    private static final int MINUTES = 60;

    /** The one of the nearest area that holds the village; empty where no place set one. */
    public static Optional<Norm> of(String village, List<Norm> all) {
        return all.stream()
                .filter(norm -> village.startsWith(norm.area()))
                .max(Comparator.comparingInt(norm -> norm.area().length()));
    }

    public boolean isMetBy(Work done) {
        return done.visits() >= visitsAQuarter && done.minutes() >= hoursAQuarter * MINUTES;
    }

    /** What was done in a quarter, as far as the village confirmed it. */
    public record Work(int visits, int minutes) {
        public static final Work NONE = new Work(0, 0);
    }
}
