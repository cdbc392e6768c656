package cn.onestop.registry.adapter.http;

import cn.onestop.registry.adapter.http.AreaViews.AreaDetails;
import cn.onestop.registry.adapter.http.AreaViews.AreaRef;
import cn.onestop.registry.adapter.http.AreaViews.AreaView;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.search.Hit;
import cn.onestop.registry.domain.search.Query;
import cn.onestop.web.Access;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The areas of the province. */
@RestController
class AreasApi {
    private static final String LIST = "areas";

    private final Areas areas;
    private final Cursors cursors;

    AreasApi(Areas areas, Cursors cursors) {
        this.areas = areas;
        this.cursors = cursors;
    }

    @Operation(summary = "Find areas by name, pinyin or initials")
    @Access(anyone = true)
    @GetMapping("/api/areas")
    Page<AreaView> findAreas(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) Area.@Nullable Level level,
            @RequestParam Optional<String> after,
            Limit limit) {
        Query query = new Query(
                Input.name(q),
                Input.within(areas, area),
                0,
                level == null ? 0 : 1 << level.ordinal(),
                Input.after(cursors, LIST, after),
                limit.value() + 1);
        List<Hit<Area>> hits = areas.directory().search(query, any -> true);
        return Input.page(cursors, LIST, hits, limit.value()).map(found -> AreaViews.of(areas, found));
    }

    @Operation(summary = "One area with its path and the areas below it")
    @Access(anyone = true)
    @GetMapping("/api/areas/{code}")
    AreaDetails getArea(@PathVariable String code) {
        return AreaViews.details(areas, areas.find(code).orElseThrow(Problems::notFound));
    }

    @Operation(summary = "The areas right below one")
    @Access(anyone = true)
    @GetMapping("/api/areas/{code}/children")
    Page<AreaRef> childrenOfArea(
            @PathVariable String code, @RequestParam(required = false) @Nullable String after, Limit limit) {
        Area parent = areas.find(code).orElseThrow(Problems::notFound);
        List<Area> below = areas.children(parent.code()).stream()
                .sorted(Comparator.comparing(Area::code))
                .toList();
        return cursors.page("areas below " + parent.code(), below, Area::code, after, limit)
                .map(AreaRef::of);
    }
}
