package cn.onestop.registry.adapter.http;

import cn.onestop.registry.adapter.http.AreaViews.AreaDetails;
import cn.onestop.registry.adapter.http.PersonViews.MediatorsView;
import cn.onestop.registry.adapter.http.SiteViews.NearestView;
import cn.onestop.registry.adapter.http.SiteViews.SiteView;
import cn.onestop.registry.application.LoadedRegister;
import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Offering;
import cn.onestop.registry.domain.PersonRole;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.SiteKind;
import cn.onestop.web.Access;
import cn.onestop.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the lines look up. */
@RestController
class LookupsApi {
    private static final String SCOPE = "registry.lookup";

    private final LoadedRegister register;

    LookupsApi(LoadedRegister register) {
        this.register = register;
    }

    @Operation(summary = "One site, for a line")
    @Access(scope = SCOPE)
    @GetMapping("/internal/sites/{id}")
    SiteView lookUpSite(@PathVariable String id) {
        Register all = register.get();
        return all.sites().find(id).map(site -> SiteViews.of(all.areas(), site)).orElseThrow(Problems::notFound);
    }

    @Operation(summary = "The nearest sites that serve an area, for a line")
    @Access(scope = SCOPE)
    @GetMapping("/internal/sites/nearest")
    NearestView lookUpNearestSites(
            @RequestParam String area,
            @RequestParam(required = false) @Nullable Offering service,
            @RequestParam(required = false) @Nullable SiteKind kind) {
        return SitesApi.nearest(register.get(), area, service, kind);
    }

    @Operation(summary = "The mediators of a village's register, else those of the areas above it")
    @Access(scope = SCOPE)
    @GetMapping("/internal/mediators")
    MediatorsView lookUpMediators(@RequestParam String area) {
        Register all = register.get();
        Area asked = Input.area(all.areas(), "area", area);
        return all.serving(asked.code(), PersonRole.MEDIATOR)
                .map(found -> PersonViews.mediators(asked, found))
                .orElseThrow(Problems::notFound);
    }

    @Operation(summary = "One area, for a line")
    @Access(scope = SCOPE)
    @GetMapping("/internal/areas/{code}")
    AreaDetails lookUpArea(@PathVariable String code) {
        Register all = register.get();
        return AreaViews.details(all.areas(), all.areas().find(code).orElseThrow(Problems::notFound));
    }
}
