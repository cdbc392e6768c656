package cn.onestop.notary.adapter.http;

import cn.onestop.cases.entries.InOrder;
import cn.onestop.notary.application.EditingDirectory;
import cn.onestop.notary.application.KeepingDirectory;
import cn.onestop.notary.domain.directory.NotaryOffice;
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
import jakarta.validation.constraints.Pattern;
import java.net.URI;
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

/** The directory of notary offices: anybody may look one up. */
@Tag(name = "directory")
@RestController
@RequestMapping(OfficesController.PATH)
class OfficesController {
    static final String PATH = "/api/notary-offices";

    private final KeepingDirectory directory;
    private final EditingDirectory editing;
    private final Cursors cursors;

    OfficesController(KeepingDirectory directory, EditingDirectory editing, Cursors cursors) {
        this.directory = directory;
        this.editing = editing;
        this.cursors = cursors;
    }

    record OfficeView(String id, String name, String area, String serves, String address, boolean sample) {}

    @Operation(summary = "Notary offices; with a place, those that are competent for it (Notarization Law art. 25)")
    @Access(anyone = true)
    @GetMapping
    Page<OfficeView> search(
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2,12}") @Nullable String place,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        return new InOrder(cursors, "notary-offices", after, limit)
                .page(directory.now().offices(), office -> place == null || office.isFor(place))
                .map(OfficesController::view);
    }

    @Operation(summary = "One notary office")
    @Access(anyone = true)
    @GetMapping("/{id}")
    ResponseEntity<OfficeView> get(@PathVariable String id) {
        return answer(directory.now().office(id).orElseThrow(Problems::notFound));
    }

    @Operation(summary = "Add a notary office to the directory")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OfficeView> add(Caller caller, IdempotencyKey key, @Valid @RequestBody OfficeInput body) {
        NotaryOffice added = editing.addOffice(caller, key, body, body::first);
        return ResponseEntity.created(URI.create(PATH + "/" + added.id()))
                .eTag(Etags.of(added.version()))
                .body(view(added));
    }

    @Operation(summary = "Change an entry")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PutMapping("/{id}")
    ResponseEntity<OfficeView> change(
            Caller caller, @PathVariable String id, ExpectedVersion version, @Valid @RequestBody OfficeInput body) {
        return answer(editing.changeOffice(caller, id, version.value(), body::entry));
    }

    private static ResponseEntity<OfficeView> answer(NotaryOffice office) {
        return ResponseEntity.ok().eTag(Etags.of(office.version())).body(view(office));
    }

    private static OfficeView view(NotaryOffice office) {
        return new OfficeView(
                office.id(), office.name(), office.area(), office.serves(), office.address(), office.sample());
    }
}
