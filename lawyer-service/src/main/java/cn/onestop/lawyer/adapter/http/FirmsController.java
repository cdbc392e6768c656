package cn.onestop.lawyer.adapter.http;

import cn.onestop.cases.entries.InOrder;
import cn.onestop.lawyer.adapter.http.DirectoryViews.FirmView;
import cn.onestop.lawyer.application.EditingDirectory;
import cn.onestop.lawyer.application.KeepingDirectory;
import cn.onestop.lawyer.domain.directory.Firm;
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
import jakarta.validation.constraints.Size;
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

/** Law firms and grassroots legal service offices. */
@Tag(name = "directory")
@RestController
@RequestMapping(FirmsController.PATH)
class FirmsController {
    static final String PATH = "/api/law-firms";

    private final KeepingDirectory directory;
    private final EditingDirectory editing;
    private final DirectoryViews views;
    private final Cursors cursors;

    FirmsController(KeepingDirectory directory, EditingDirectory editing, DirectoryViews views, Cursors cursors) {
        this.directory = directory;
        this.editing = editing;
        this.views = views;
        this.cursors = cursors;
    }

    @Operation(summary = "Firms and offices of an area and below it")
    @Access(anyone = true)
    @GetMapping
    Page<FirmView> search(
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2,12}") @Nullable String area,
            @RequestParam(required = false) Firm.@Nullable Kind kind,
            @RequestParam(required = false) @Size(max = 100) @Nullable String name,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        return new InOrder(cursors, "law-firms", after, limit)
                .page(
                        directory.now().firms(),
                        firm -> (area == null || firm.area().startsWith(area))
                                && (kind == null || firm.kind() == kind)
                                && (name == null || firm.name().contains(name.strip())))
                .map(views::of);
    }

    @Operation(summary = "One firm or office")
    @Access(anyone = true)
    @GetMapping("/{id}")
    ResponseEntity<FirmView> get(@PathVariable String id) {
        return views.answer(directory.now().firm(id).orElseThrow(Problems::notFound));
    }

    @Operation(summary = "Add a firm or office to the directory")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FirmView> add(Caller caller, IdempotencyKey key, @Valid @RequestBody FirmInput body) {
        Firm added = editing.addFirm(caller, key, body, body::first);
        return ResponseEntity.created(URI.create(PATH + "/" + added.id()))
                .eTag(Etags.of(added.version()))
                .body(views.of(added));
    }

    @Operation(summary = "Change a firm's or office's entry")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PutMapping("/{id}")
    ResponseEntity<FirmView> change(
            Caller caller, @PathVariable String id, ExpectedVersion version, @Valid @RequestBody FirmInput body) {
        return views.answer(editing.changeFirm(caller, id, version.value(), body::entry));
    }
}
