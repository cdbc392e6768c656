package cn.onestop.registry.adapter.http;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.registry.application.CountingCases;
import cn.onestop.registry.application.CountingCases.Figures;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import cn.onestop.web.Access;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for those who supervise. */
@RestController
class FiguresApi {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final CountingCases counting;
    private final Areas areas;
    private final BusinessClock clock;

    FiguresApi(CountingCases counting, Areas areas, BusinessClock clock) {
        this.counting = counting;
        this.areas = areas;
        this.clock = clock;
    }

    @Operation(summary = "Cases that were opened on the days, by line, area and day; the last 30 days unless said")
    @Access(staff = Role.SUPERVISOR)
    @GetMapping("/api/figures")
    Figures figures(
            Caller caller,
            @RequestParam String area,
            @RequestParam(required = false) @Nullable Line line,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        Area asked = Input.area(areas, "area", area);
        if (!caller.isStaffIn(asked.code(), Role.SUPERVISOR)) {
            throw Problems.notFound();
        }
        LocalDate last = to == null ? clock.today() : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : from;
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Problems.invalid("from", new Text("起止日期应在一年之内且先后有序", "must lie before to, by a year at most"));
        }
        Set<String> lines = line == null
                ? Arrays.stream(Line.values()).map(Line::wireName).collect(Collectors.toSet())
                : Set.of(line.wireName());
        return counting.count(asked, lines, first, last);
    }
}
