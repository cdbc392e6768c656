package cn.onestop.notary.adapter.http;

import cn.onestop.cases.entries.InOrder;
import cn.onestop.notary.application.EditingDirectory;
import cn.onestop.notary.application.EditingDirectory.Declared;
import cn.onestop.notary.application.KeepingDirectory;
import cn.onestop.notary.domain.directory.Declaration;
import cn.onestop.notary.domain.directory.Notary;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
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

/** The directory of notaries: anybody may look one up. */
@Tag(name = "directory")
@RestController
@RequestMapping(NotariesController.PATH)
class NotariesController {
    static final String PATH = "/api/notaries";

    private final KeepingDirectory directory;
    private final EditingDirectory editing;
    private final Cursors cursors;

    NotariesController(KeepingDirectory directory, EditingDirectory editing, Cursors cursors) {
        this.directory = directory;
        this.editing = editing;
        this.cursors = cursors;
    }

    /**
     * A notary as anybody may see it: no person key, no declarations.
     *
     * @param officeName empty when the office is no longer in the directory
     * @param online whether there is an account that acts here
     * @param sample whether it was made up for a trial
     */
    record NotaryView(
            String id,
            String name,
            String office,
            String officeName,
            String area,
            String licence,
            boolean practising,
            boolean online,
            boolean sample) {}

    record DeclarationsInput(@NotNull @Size(max = 100) List<@NotNull @Valid DeclarationInput> declarations) {}

    /** A near relative, or somebody in whose affairs there is an interest: exactly one of person and organisation. */
    record DeclarationInput(
            Declaration.@NotNull Relation relation,
            @Nullable @Valid PersonInput person,
            @Nullable @Valid OrganisationInput organisation) {
        Declared declared() {
            return new Declared(
                    relation,
                    person == null ? null : person.described(),
                    organisation == null ? null : organisation.described());
        }
    }

    @Operation(summary = "Notaries of an area and below it")
    @Access(anyone = true)
    @GetMapping
    Page<NotaryView> search(
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2,12}") @Nullable String area,
            @RequestParam(required = false) @Size(max = 60) @Nullable String office,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        Predicate<Notary> wanted = who -> (area == null || who.area().startsWith(area))
                && (office == null || who.office().equals(office));
        return new InOrder(cursors, "notaries", after, limit)
                .page(directory.now().notaries(), wanted)
                .map(this::view);
    }

    @Operation(summary = "One notary")
    @Access(anyone = true)
    @GetMapping("/{id}")
    ResponseEntity<NotaryView> get(@PathVariable String id) {
        return answer(directory.now().notary(id).orElseThrow(Problems::notFound));
    }

    @Operation(summary = "Add a notary to the directory")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<NotaryView> add(Caller caller, IdempotencyKey key, @Valid @RequestBody NotaryInput body) {
        Notary added = editing.add(
                caller, key, body, body.person() == null ? null : body.person().described(), body::first);
        return ResponseEntity.created(URI.create(PATH + "/" + added.id()))
                .eTag(Etags.of(added.version()))
                .body(view(added));
    }

    @Operation(summary = "Change an entry: a practising certificate that is suspended, another office")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PutMapping("/{id}")
    ResponseEntity<NotaryView> change(
            Caller caller, @PathVariable String id, ExpectedVersion version, @Valid @RequestBody NotaryInput body) {
        return answer(editing.change(
                caller,
                id,
                version.value(),
                body.person() == null ? null : body.person().described(),
                body::entry));
    }

    @Operation(
            summary =
                    "Declare near relatives and interests, in place of what was declared: nobody can read it again (Notarization Law art. 23)")
    @Access(staff = Role.NOTARY)
    @PutMapping("/{id}/declarations")
    ResponseEntity<NotaryView> declare(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion version,
            @Valid @RequestBody DeclarationsInput body) {
        return answer(editing.declare(
                caller,
                id,
                version.value(),
                body.declarations().stream().map(DeclarationInput::declared).toList()));
    }

    private ResponseEntity<NotaryView> answer(Notary who) {
        return ResponseEntity.ok().eTag(Etags.of(who.version())).body(view(who));
    }

    private NotaryView view(Notary who) {
        return new NotaryView(
                who.id(),
                who.name(),
                who.office(),
                directory.now().office(who.office()).map(NotaryOffice::name).orElse(""),
                who.area(),
                who.licence(),
                who.practising(),
                who.personKey() != null,
                who.sample());
    }
}
