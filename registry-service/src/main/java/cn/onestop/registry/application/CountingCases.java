package cn.onestop.registry.application;

import cn.onestop.registry.application.MatterCases.Counted;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Figures out of the read model: cases by line, by area, by day. Each says how many cases it is made of. */
public final class CountingCases {
    private final MatterCases cases;
    private final Areas areas;

    public CountingCases(MatterCases cases, Areas areas) {
        this.cases = cases;
        this.areas = areas;
    }

    /**
     * @param opened cases that were opened on the days asked for; what the others are counted among
     * @param closed those of them that are closed by now
     * @param missedDeadlines open deadlines of theirs that are missed by now
     */
    public record Count(long opened, long closed, long missedDeadlines) {
        private static Count of(List<Counted> all) {
            return new Count(
                    all.size(),
                    all.stream().filter(Counted::closed).count(),
                    all.stream().mapToLong(Counted::missedDeadlines).sum());
        }
    }

    /**
     * @param byArea by the areas right below the one asked for; a case of the area itself stands under its own code
     * @param byDay by the day on which the case was opened, in China
     */
    public record Figures(
            Count all, Map<String, Count> byLine, Map<String, Count> byArea, Map<LocalDate, Count> byDay) {}

    public Figures count(Area area, Set<String> lines, LocalDate from, LocalDate to) {
        List<Counted> all = cases.opened(area.code(), lines, from, to);
        return new Figures(
                Count.of(all),
                by(all, Counted::line),
                by(all, counted -> below(area, counted.area())),
                by(all, Counted::openedOn));
    }

    private String below(Area area, String code) {
        return areas.children(area.code()).stream()
                .filter(child -> child.holds(code))
                .map(Area::code)
                .findFirst()
                .orElse(area.code());
    }

    private static <K> Map<K, Count> by(List<Counted> all, Function<Counted, K> key) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Count::of)));
    }
}
