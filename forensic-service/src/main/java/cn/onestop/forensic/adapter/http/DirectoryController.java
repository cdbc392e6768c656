package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.entries.InOrder;
import cn.onestop.forensic.adapter.http.DirectoryViews.AppraiserView;
import cn.onestop.forensic.adapter.http.DirectoryViews.InstitutionView;
import cn.onestop.forensic.application.EditingDirectory;
import cn.onestop.forensic.application.KeepingDirectory;
import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The directory of forensic institutions and their appraisers: anybody may look one up. */
@Tag(name = "directory")
@RestController
@RequestMapping(AppraisalsController.PATH)
class DirectoryController {
    private static final String INSTITUTIONS = "/institutions";
    private static final String APPRAISERS = "/appraisers";

    private final KeepingDirectory directory;
    private final EditingDirectory editing;
    private final Cursors cursors;

    DirectoryController(KeepingDirectory directory, EditingDirectory editing, Cursors cursors) {
        this.directory = directory;
        this.editing = editing;
        this.cursors = cursors;
    }

    record RelativesInput(@NotNull @Size(max = 50) List<@NotNull @Valid PersonInput> relatives) {}

    @Operation(summary = "Institutions of an area and below it")
    @Access(anyone = true)
    @GetMapping(INSTITUTIONS)
    Page<InstitutionView> institutions(
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2,12}") @Nullable String area,
            @RequestParam(required = false) @Nullable Field field,
            @RequestParam(required = false) @Size(max = 100) @Nullable String name,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        return new InOrder(cursors, "forensic-institutions", after, limit)
                .page(
                        directory.now().institutions(),
                        one -> (area == null || one.area().startsWith(area))
                                && (field == null || one.fields().contains(field))
                                && (name == null || one.name().contains(name.strip())))
                .map(DirectoryViews::of);
    }

    @Operation(summary = "One institution")
    @Access(anyone = true)
    @GetMapping(INSTITUTIONS + "/{id}")
    ResponseEntity<InstitutionView> institution(@PathVariable String id) {
        return DirectoryViews.answer(directory.now().institution(id).orElseThrow(Problems::notFound));
    }

    @Operation(summary = "Add an institution to the directory")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping(INSTITUTIONS)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InstitutionView> add(Caller caller, IdempotencyKey key, @Valid @RequestBody InstitutionInput body) {
        Institution added = editing.add(
                caller, key, body, body.head() == null ? null : body.head().described(), body::first);
        return ResponseEntity.created(URI.create(AppraisalsController.PATH + INSTITUTIONS + "/" + added.id()))
                .eTag(Etags.of(added.version()))
                .body(DirectoryViews.of(added));
    }

    @Operation(summary = "Change an institution's entry: another field, another head, a licence that runs out")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PutMapping(INSTITUTIONS + "/{id}")
    ResponseEntity<InstitutionView> change(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion version,
            @Valid @RequestBody InstitutionInput body) {
        return DirectoryViews.answer(editing.change(
                caller,
                id,
                version.value(),
                body.head() == null ? null : body.head().described(),
                body::entry));
    }

    @Operation(summary = "Appraisers, by institution and field")
    @Access(anyone = true)
    @GetMapping(APPRAISERS)
    Page<AppraiserView> appraisers(
            @RequestParam(required = false) @Size(max = 60) @Nullable String institution,
            @RequestParam(required = false) @Nullable Field field,
            @RequestParam(required = false) @Size(max = 100) @Nullable String name,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        return new InOrder(cursors, "forensic-appraisers", after, limit)
                .page(
                        directory.now().appraisers(),
                        one -> (institution == null || one.institution().equals(institution))
                                && (field == null || one.fields().contains(field))
                                && (name == null || one.name().contains(name.strip())))
                .map(DirectoryViews::of);
    }

    @Operation(summary = "One appraiser")
    @Access(anyone = true)
    @GetMapping(APPRAISERS + "/{id}")
    ResponseEntity<AppraiserView> appraiser(@PathVariable String id) {
        return DirectoryViews.answer(directory.now().appraiser(id).orElseThrow(Problems::notFound));
    }

    @Operation(summary = "Add an appraiser to the directory")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping(APPRAISERS)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AppraiserView> addAppraiser(
            Caller caller, IdempotencyKey key, @Valid @RequestBody AppraiserInput body) {
        Appraiser added = editing.addAppraiser(
                caller, key, body, body.person() == null ? null : body.person().described(), body::first);
        return ResponseEntity.created(URI.create(AppraisalsController.PATH + APPRAISERS + "/" + added.id()))
                .eTag(Etags.of(added.version()))
                .body(DirectoryViews.of(added));
    }

    @Operation(summary = "Change an appraiser's entry")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PutMapping(APPRAISERS + "/{id}")
    ResponseEntity<AppraiserView> changeAppraiser(
            Caller caller, @PathVariable String id, ExpectedVersion version, @Valid @RequestBody AppraiserInput body) {
        return DirectoryViews.answer(editing.changeAppraiser(
                caller,
                id,
                version.value(),
                body.person() == null ? null : body.person().described(),
                body::entry));
    }

    @Operation(
            summary =
                    "Declare near relatives, in place of those declared before: nobody can read it again (General Rules art. 20)")
    @Access(staff = Role.APPRAISER)
    @PutMapping(APPRAISERS + "/{id}/relatives")
    ResponseEntity<AppraiserView> declare(
            Caller caller, @PathVariable String id, ExpectedVersion version, @Valid @RequestBody RelativesInput body) {
        return DirectoryViews.answer(editing.declare(
                caller,
                id,
                version.value(),
                body.relatives().stream().map(PersonInput::described).toList()));
    }
}
