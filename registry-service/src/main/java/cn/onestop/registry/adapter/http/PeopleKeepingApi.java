package cn.onestop.registry.adapter.http;

import cn.onestop.cases.audit.AccessRecords;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.kernel.PhoneNumber;
import cn.onestop.registry.adapter.http.PersonViews.PersonView;
import cn.onestop.registry.application.KeepingEntries;
import cn.onestop.registry.application.NewEntries;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.PersonRole;
import cn.onestop.registry.domain.PersonStatus;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keeping the people who serve: by the staff of their area. */
@RestController
class PeopleKeepingApi {
    private final KeepingEntries<Person> keeping;
    private final NewEntries newEntries;
    private final Areas areas;
    private final Phones phones;
    private final AccessRecords accesses;

    PeopleKeepingApi(
            KeepingEntries<Person> keeping,
            NewEntries newEntries,
            Areas areas,
            FieldCipher cipher,
            AccessRecords accesses) {
        this.keeping = keeping;
        this.newEntries = newEntries;
        this.areas = areas;
        this.phones = new Phones(cipher);
        this.accesses = accesses;
    }

    /**
     * @param serves the areas for which people may turn to the person; the own area when left out
     * @param phone kept encrypted, shown masked; a change without it keeps the one that is known
     * @param personKey the key in the identity service, when the person has an account
     */
    record PersonForm(
            @NotBlank @Size(max = 50) String name,
            @NotEmpty Set<@NotNull PersonRole> roles,
            @NotNull @Pattern(regexp = "\\d{2,12}") String area,
            @Nullable @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = "\\d{2,12}") String> serves,
            @Nullable PhoneNumber phone,

            @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{3,64}")
            String personKey) {}

    record MoveForm(@NotNull PersonStatus to) {}

    record PhoneView(String phone) {}

    @Operation(summary = "Nominate a person")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PersonView> nominatePerson(Caller caller, IdempotencyKey key, @Valid @RequestBody PersonForm form) {
        Keepers.requireFor(caller, Input.area(areas, "/area", form.area()), "/area");
        NewEntries.Named named = newEntries.name("P", caller, key, form);
        Person person = keeping.create(
                new Person(
                        named.id(),
                        1,
                        form.name().strip(),
                        Set.copyOf(form.roles()),
                        form.area(),
                        serves(form),
                        PersonStatus.NOMINATED,
                        phones.sealed(named.id(), form.phone()),
                        form.personKey(),
                        false),
                named.origin());
        return ResponseEntity.created(URI.create("/api/people/" + person.id()))
                .eTag(Etags.of(person.version()))
                .body(PersonViews.of(areas, person));
    }

    @Operation(summary = "Change what is known of a person; the status changes by moves only")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
    @PutMapping("/api/people/{id}")
    ResponseEntity<PersonView> changePerson(
            Caller caller, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody PersonForm form) {
        return answer(keeping.change(id, expected.value(), now -> {
            Keepers.requireOf(caller, now);
            Keepers.requireFor(caller, Input.area(areas, "/area", form.area()), "/area");
            return new Person(
                    id,
                    now.version() + 1,
                    form.name().strip(),
                    Set.copyOf(form.roles()),
                    form.area(),
                    serves(form),
                    now.status(),
                    form.phone() == null ? now.phone() : phones.sealed(id, form.phone()),
                    form.personKey(),
                    now.sample());
        }));
    }

    @Operation(summary = "Move a person on: trained, certified, active, reviewed, left")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
    @PostMapping("/api/people/{id}/moves")
    ResponseEntity<PersonView> movePerson(
            Caller caller, @PathVariable String id, ExpectedVersion expected, @Valid @RequestBody MoveForm form) {
        return answer(keeping.change(id, expected.value(), now -> {
            Keepers.requireOf(caller, now);
            return now.moved(form.to());
        }));
    }

    @Operation(summary = "Remove a person who was entered by mistake; who leaves is moved to LEFT")
    @Access(staff = {Role.SUPERVISOR, Role.ADMIN})
    @DeleteMapping("/api/people/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> removePerson(Caller caller, @PathVariable String id, ExpectedVersion expected) {
        keeping.remove(id, expected.value(), now -> Keepers.requireOf(caller, now));
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "A person's telephone number in clear, for a purpose that goes on record")
    @Access(staff = {Role.CLERK, Role.SUPERVISOR, Role.ADMIN})
    @GetMapping("/api/people/{id}/phone")
    PhoneView readPhone(Caller caller, @PathVariable String id, Optional<Purpose> purpose) {
        Person person = keeping.current(id).orElseThrow(Problems::notFound);
        Keepers.requireOf(caller, person);
        accesses.staffReads(caller, false, id, purpose, "people.phone");
        return new PhoneView(phones.open(person));
    }

    private ResponseEntity<PersonView> answer(Person person) {
        return ResponseEntity.ok().eTag(Etags.of(person.version())).body(PersonViews.of(areas, person));
    }

    private List<String> serves(PersonForm form) {
        List<String> serves = form.serves();
        if (serves == null) {
            return List.of(form.area());
        }
        for (int i = 0; i < serves.size(); i++) {
            Input.area(areas, "/serves/" + i, serves.get(i));
        }
        return List.copyOf(serves);
    }
}
