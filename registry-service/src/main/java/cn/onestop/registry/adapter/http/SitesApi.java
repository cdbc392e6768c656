package cn.onestop.registry.adapter.http;

import cn.onestop.registry.adapter.http.SiteViews.NearestView;
import cn.onestop.registry.adapter.http.SiteViews.SiteView;
import cn.onestop.registry.application.LoadedRegister;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Offering;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import cn.onestop.registry.domain.search.Query;
import cn.onestop.web.Access;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding sites. */
@RestController
class SitesApi {
    private static final String LIST = "sites";

    private final LoadedRegister register;
    private final Cursors cursors;

    SitesApi(LoadedRegister register, Cursors cursors) {
        this.register = register;
        this.cursors = cursors;
    }

    @Operation(summary = "Find sites by name, pinyin or initials, kind, service and area")
    @Access(anyone = true)
    @GetMapping("/api/sites")
    Page<SiteView> findSites(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable SiteKind kind,
            @RequestParam(required = false) @Nullable Offering service,
            @RequestParam Optional<String> after,
            Limit limit) {
        Register all = register.get();
        Areas areas = all.areas();
        Query query = new Query(
                Input.name(q),
                Input.within(areas, area),
                (kind == null ? 0 : Site.tag(kind)) | (service == null ? 0 : Site.tag(service)),
                0,
                Input.after(cursors, LIST, after),
                limit.value() + 1);
        var hits = all.sites().directory().search(query, any -> true);
        return Input.page(cursors, LIST, hits, limit.value()).map(site -> SiteViews.of(areas, site));
    }

    @Operation(summary = "The nearest sites that serve an area: its own, else those of the areas above it")
    @Access(anyone = true)
    @GetMapping("/api/sites/nearest")
    NearestView nearestSites(
            @RequestParam String area,
            @RequestParam(required = false) @Nullable Offering service,
            @RequestParam(required = false) @Nullable SiteKind kind) {
        return nearest(register.get(), area, service, kind);
    }

    static NearestView nearest(Register all, String code, @Nullable Offering service, @Nullable SiteKind kind) {
        Area area = Input.area(all.areas(), "area", code);
        return all.nearest(area.code(), service, kind)
                .map(found -> SiteViews.nearest(all.areas(), area, found))
                .orElseThrow(Problems::notFound);
    }

    @Operation(summary = "One site")
    @Access(anyone = true)
    @GetMapping("/api/sites/{id}")
    ResponseEntity<SiteView> getSite(@PathVariable String id) {
        Register all = register.get();
        Site site = all.sites().find(id).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag(Etags.of(site.version())).body(SiteViews.of(all.areas(), site));
    }
}
