package cn.onestop.registry.adapter.http;

import cn.onestop.registry.adapter.http.AreaViews.AreaRef;
import cn.onestop.registry.application.LoadedRegister;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Register;
import cn.onestop.web.Access;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which villages lack a site, an adviser, a culture base. */
@RestController
class CoverageApi {
    private static final String LIST = "coverage";

    private final LoadedRegister register;
    private final Cursors cursors;

    CoverageApi(LoadedRegister register, Cursors cursors) {
        this.register = register;
        this.cursors = cursors;
    }

    /**
     * @param villages how many there are in the area
     * @param holes how many of them lack something that was asked for
     * @param next cursor of the holes that follow; null on the last page
     */
    record CoverageView(
            AreaRef area,
            int villages,
            int withSite,
            int withAdviser,
            int withBase,
            int holes,
            List<HoleView> items,
            @Nullable String next) {}

    record HoleView(String code, String name, String fullName, Set<Register.Lack> lacks) {}

    @Operation(summary = "How the villages of an area are covered, and which lack what")
    @Access(anyone = true)
    @GetMapping("/api/coverage")
    CoverageView coverage(
            @RequestParam String area,
            @RequestParam(required = false) Register.@Nullable Lack lacks,
            @RequestParam Optional<String> after,
            Limit limit) {
        Register all = register.get();
        String from = after.map(cursor -> cursors.read(LIST, cursor)).orElse("");
        Area asked = Input.area(all.areas(), "area", area);
        Register.Coverage coverage = all.coverage(asked.code());
        List<Register.Hole> holes = coverage.holes().stream()
                .filter(hole -> lacks == null || hole.lacks().contains(lacks))
                .toList();
        List<HoleView> items = holes.stream()
                .filter(hole -> hole.village().code().compareTo(from) > 0)
                .limit(limit.value() + 1L)
                .map(hole -> new HoleView(
                        hole.village().code(),
                        hole.village().name(),
                        all.areas().fullName(hole.village().code()),
                        new TreeSet<>(hole.lacks())))
                .toList();
        boolean more = items.size() > limit.value();
        List<HoleView> shown = more ? items.subList(0, limit.value()) : items;
        return new CoverageView(
                AreaRef.of(asked),
                coverage.villages(),
                coverage.withSite(),
                coverage.withAdviser(),
                coverage.withBase(),
                holes.size(),
                shown,
                more ? cursors.sign(LIST, shown.getLast().code()) : null);
    }
}
