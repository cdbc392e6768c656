package cn.onestop.registry.adapter.http;

import cn.onestop.kernel.PhoneNumber;
import cn.onestop.registry.adapter.http.SiteViews.SiteView;
import cn.onestop.registry.application.KeepingEntries;
import cn.onestop.registry.application.NewEntries;
import cn.onestop.registry.domain.Accessibility;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Offering;
import cn.onestop.registry.domain.OpeningHours;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeping sites: by the staff of their area. */
@RestController
class SiteKeepingApi {
    private final KeepingEntries<Site> keeping;
    private final NewEntries newEntries;
    private final Areas areas;

    SiteKeepingApi(KeepingEntries<Site> keeping, NewEntries newEntries, Areas areas) {
        this.keeping = keeping;
        this.newEntries = newEntries;
        this.areas = areas;
    }

    /**
     * @param offers what can be had there; what its kind usually offers when left out
     * @param hours {@code Mo-Fr 08:30-11:30,13:00-17:00; Sa 09:00-12:00}; unknown when left out
     */
    record SiteForm(
            @NotNull SiteKind kind,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Pattern(regexp = "\\d{2,12}") String area,
            @NotBlank @Size(max = 200) String address,
            @Nullable PhoneNumber phone,
            @Nullable @Size(min = 1) Set<@NotNull Offering> offers,
            @Nullable @Size(max = 200) String hours,
            @Nullable Set<@NotNull Accessibility> accessibility,
            @Nullable @Valid PositionForm position) {}

    /** Degrees, WGS 84. */
    record PositionForm(
            @DecimalMin("-180") @DecimalMax("180") double longitude,
            @DecimalMin("-90") @DecimalMax("90") double latitude) {}

    @Operation(summary = "Enter a site")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
    @PostMapping("/api/sites")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SiteView> enterSite(Caller caller, IdempotencyKey key, @Valid @RequestBody SiteForm form) {
        Keepers.requireFor(caller, Input.area(areas, "/area", form.area()), "/area");
        NewEntries.Named named = newEntries.name("S", caller, key, form);
        Site site = keeping.create(site(named.id(), 1, form, false), named.origin());
        return ResponseEntity.created(URI.create("/api/sites/" + site.id()))
                .eTag(Etags.of(site.version()))
                .body(SiteViews.of(areas, site));
    }

    @Operation(summary = "Change a site")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
    @PutMapping("/api/sites/{id}")
    ResponseEntity<SiteView> changeSite(
            Caller caller, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody SiteForm form) {
        Site changed = keeping.change(id, expected.value(), now -> {
            Keepers.requireOf(caller, now);
            Keepers.requireFor(caller, Input.area(areas, "/area", form.area()), "/area");
            return site(id, now.version() + 1, form, now.sample());
        });
        return ResponseEntity.ok().eTag(Etags.of(changed.version())).body(SiteViews.of(areas, changed));
    }

    @Operation(summary = "Remove a site")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
    @DeleteMapping("/api/sites/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> removeSite(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        keeping.remove(id, expected.value(), now -> Keepers.requireOf(caller, now));
        return ResponseEntity.noContent().build();
    }

    private static Site site(String id, long version, SiteForm form, boolean sample) {
        PositionForm position = form.position();
        return new Site(
                id,
                version,
                form.kind(),
                form.name().strip(),
                form.area(),
                form.address().strip(),
                form.phone() == null ? "" : form.phone().value(),
                form.offers() == null ? form.kind().usual() : Set.copyOf(form.offers()),
                hours(form.hours()),
                form.accessibility() == null ? Set.of() : Set.copyOf(form.accessibility()),
                position == null ? null : new Site.Position(position.longitude(), position.latitude()),
                sample);
    }

    private static OpeningHours hours(@Nullable String text) {
        try {
            return OpeningHours.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw Input.unreadableHours("/hours", e);
        }
    }
}
