package cn.onestop.lawyer.adapter.http;

import cn.onestop.cases.entries.InOrder;
import cn.onestop.lawyer.adapter.http.DirectoryViews.LawyerView;
import cn.onestop.lawyer.adapter.http.DirectoryViews.SuggestionView;
import cn.onestop.lawyer.application.EditingDirectory;
import cn.onestop.lawyer.application.EditingDirectory.Declared;
import cn.onestop.lawyer.application.FindingLawyers;
import cn.onestop.lawyer.application.KeepingDirectory;
import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Declaration;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Specialty;
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
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
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

/** The directory of lawyers and grassroots legal workers: anybody may look one up. */
@Tag(name = "directory")
@RestController
@RequestMapping(LawyersController.PATH)
class LawyersController {
    static final String PATH = "/api/lawyers";

    private final KeepingDirectory directory;
    private final FindingLawyers finding;
    private final EditingDirectory editing;
    private final DirectoryViews views;
    private final Cursors cursors;

    LawyersController(
            KeepingDirectory directory,
            FindingLawyers finding,
            EditingDirectory editing,
            DirectoryViews views,
            Cursors cursors) {
        this.directory = directory;
        this.finding = finding;
        this.editing = editing;
        this.views = views;
        this.cursors = cursors;
    }

    record DeclarationsInput(@NotNull @Size(max = 100) List<@NotNull @Valid DeclarationInput> declarations) {}

    /** A near relative, or somebody in whose affairs the practitioner has an interest: exactly one of person and organisation. */
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

    @Operation(summary = "Lawyers and grassroots legal workers of an area and below it")
    @Access(anyone = true)
    @GetMapping
    Page<LawyerView> search(
            @RequestParam(required = false) @Pattern(regexp = "[0-9]{2,12}") @Nullable String area,
            @RequestParam(required = false) @Nullable Specialty field,
            @RequestParam(required = false) @Nullable Language language,
            @RequestParam(required = false) @Nullable Profession profession,
            @RequestParam(required = false) @Size(max = 60) @Nullable String firm,
            @RequestParam(required = false) @Size(max = 100) @Nullable String name,
            @RequestParam(required = false) @Nullable String after,
            Limit limit) {
        Predicate<Practitioner> wanted = who -> (area == null || who.area().startsWith(area))
                && (field == null || who.since().containsKey(field))
                && (language == null || who.languages().contains(language))
                && (profession == null || who.profession() == profession)
                && (firm == null || who.firm().equals(firm))
                && (name == null || who.name().contains(name.strip()));
        return new InOrder(cursors, "lawyers", after, limit)
                .page(directory.now().practitioners(), wanted)
                .map(views::of);
    }

    /** @param work what is to be done; acting in court when left out */
    @Operation(
            summary =
                    "Who fits, and why, before there is a case: the ranking is explained (Personal Information Protection Law art. 24)")
    @Access(anyone = true)
    @GetMapping("/suggestions")
    Whole<SuggestionView> suggest(
            @RequestParam @Pattern(regexp = "[0-9]{2,12}") String area,
            @RequestParam Specialty field,
            @RequestParam(defaultValue = "LITIGATION") Work work,
            @RequestParam(required = false) @Nullable Set<Language> language) {
        return Whole.of(finding.suggest(area, field, work, language == null ? Set.of() : language), views::of);
    }

    @Operation(summary = "One of the directory")
    @Access(anyone = true)
    @GetMapping("/{id}")
    ResponseEntity<LawyerView> get(@PathVariable String id) {
        return views.answer(directory.now().practitioner(id).orElseThrow(Problems::notFound));
    }

    @Operation(summary = "Add somebody who practises to the directory")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LawyerView> add(Caller caller, IdempotencyKey key, @Valid @RequestBody LawyerInput body) {
        Practitioner added = editing.add(
                caller, key, body, body.person() == null ? null : body.person().described(), body::first);
        return ResponseEntity.created(URI.create(PATH + "/" + added.id()))
                .eTag(Etags.of(added.version()))
                .body(views.of(added));
    }

    @Operation(summary = "Change an entry: a licence that is suspended, another firm, another field")
    @Access(staff = {Role.ADMIN, Role.SUPERVISOR})
    @PutMapping("/{id}")
    ResponseEntity<LawyerView> change(
            Caller caller, @PathVariable String id, ExpectedVersion version, @Valid @RequestBody LawyerInput body) {
        return views.answer(editing.change(
                caller,
                id,
                version.value(),
                body.person() == null ? null : body.person().described(),
                body::entry));
    }

    @Operation(
            summary =
                    "Declare near relatives and interests, in place of what was declared: nobody can read it again (Lawyers Law art. 39)")
    @Access(staff = Role.LAWYER)
    @PutMapping("/{id}/declarations")
    ResponseEntity<LawyerView> declare(
            Caller caller,
            @PathVariable String id,
            ExpectedVersion version,
            @Valid @RequestBody DeclarationsInput body) {
        return views.answer(editing.declare(
                caller,
                id,
                version.value(),
                body.declarations().stream().map(DeclarationInput::declared).toList()));
    }
}
