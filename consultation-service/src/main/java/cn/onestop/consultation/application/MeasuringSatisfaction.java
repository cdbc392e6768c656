package cn.onestop.consultation.application;

import cn.onestop.consultation.application.SatisfactionFigures.By;
import cn.onestop.consultation.application.SatisfactionFigures.Count;
import cn.onestop.consultation.domain.Survey;
import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How satisfied people were, each figure with its denominator and the rate of those who answered. */
@Service
public class MeasuringSatisfaction {
    /** Longer ranges are asked in parts. */
    public static final int MOST_DAYS = 92;

    private static final int DIGITS = 4;

    private final SatisfactionFigures figures;

    MeasuringSatisfaction(SatisfactionFigures figures) {
        this.figures = figures;
    }

    /**
     * One group.
     *
     * @param asked closed consultations on which the survey went out: the denominator of the response rate
     * @param answered the denominator of satisfaction and of the average score
     * @param followedUp dissatisfied people who were called back or could not be reached
     * @param responseRate null when nobody was asked
     * @param satisfaction null when nobody answered
     */
    public record Figure(
            String group,
            long asked,
            long answered,
            long satisfied,
            long dissatisfied,
            long followedUp,
            @Nullable BigDecimal responseRate,
            @Nullable BigDecimal satisfaction,
            @Nullable BigDecimal averageScore) {}

    /** @param area narrows to this area within the caller's own; null for all of them */
    public List<Figure> of(Caller supervisor, LocalDate from, LocalDate to, By by, @Nullable String area) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Problems.invalid(
                    "to", new Text("区间应为1至" + MOST_DAYS + "日", "the range must have 1 to " + MOST_DAYS + " days"));
        }
        if (area != null && supervisor.areas().stream().noneMatch(area::startsWith)) {
            throw Problems.forbidden();
        }
        Set<String> areas = area == null ? supervisor.areas() : Set.of(area);
        Map<String, List<Count>> groups = new TreeMap<>(Comparator.naturalOrder());
        figures.count(areas, from, to, by)
                .forEach(count -> groups.merge(count.group(), List.of(count), MeasuringSatisfaction::both));
        return groups.entrySet().stream()
                .map(group -> figure(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Count> both(List<Count> one, List<Count> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Figure figure(String group, List<Count> counts) {
        long asked = counts.stream().mapToLong(Count::consultations).sum();
        long answered = sum(
                counts,
                Set.of(
                        Survey.Status.SATISFIED,
                        Survey.Status.DISSATISFIED,
                        Survey.Status.FOLLOWED_UP,
                        Survey.Status.UNREACHED));
        long satisfied = sum(counts, Set.of(Survey.Status.SATISFIED));
        long scores = counts.stream().mapToLong(Count::scores).sum();
        return new Figure(
                group,
                asked,
                answered,
                satisfied,
                answered - satisfied,
                sum(counts, Set.of(Survey.Status.FOLLOWED_UP, Survey.Status.UNREACHED)),
                ratio(answered, asked),
                ratio(satisfied, answered),
                ratio(scores, answered));
    }

    private static long sum(List<Count> counts, Set<Survey.Status> which) {
        return counts.stream()
                .filter(count -> which.contains(count.survey()))
                .mapToLong(Count::consultations)
                .sum();
    }

    private static @Nullable BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
