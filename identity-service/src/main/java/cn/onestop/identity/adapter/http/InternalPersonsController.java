package cn.onestop.identity.adapter.http;

import cn.onestop.identity.application.Keys;
import cn.onestop.identity.application.ResolvingPerson;
import cn.onestop.identity.domain.CreditCode;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Organisation;
import cn.onestop.identity.domain.Organisations;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.web.Access;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register as other services see it: keys, names and flags, never a number. */
@Tag(name = "internal")
@RestController
@RequestMapping("/internal")
class InternalPersonsController {
    private final ResolvingPerson resolving;
    private final Persons persons;
    private final Organisations organisations;
    private final BusinessClock clock;

    InternalPersonsController(
            ResolvingPerson resolving, Persons persons, Organisations organisations, BusinessClock clock) {
        this.resolving = resolving;
        this.persons = persons;
        this.organisations = organisations;
        this.clock = clock;
    }

    record PersonWish(
            @NotBlank @Size(max = 18) String identityNumber,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 30) String phone) {}

    /** @param displayName as it was said; whether the register writes it so is not told */
    record ResolvedPerson(String personKey, String displayName) {}

    record OrganisationWish(
            @NotBlank @Size(max = 18) String creditCode,
            @NotBlank @Size(max = 100) String name) {}

    record ResolvedOrganisation(String organisationKey, String displayName, boolean created) {}

    record KeySet(@NotEmpty @Size(max = 200) Set<@NotNull @Size(max = 40) String> keys) {}

    /** @param names by key; a key that is unknown or erased is left out */
    record Names(Map<String, String> names) {}

    /**
     * What follows from the age.
     *
     * @param minor under 18 today
     * @param elder 60 or older today
     */
    record Attributes(boolean minor, boolean elder) {}

    /** @param attributes by key; a key that is unknown, erased or without an identity number is left out */
    record AttributeSet(Map<String, Attributes> attributes) {}

    @Operation(
            summary = "Takes in what someone says of somebody else, for a filing by proxy or against a respondent",
            description =
                    "The key is the person's where number and name are those of the register, else that of a claim kept apart;"
                            + " the answer does not tell which. The same said again has the same key.")
    @Access(scope = "persons.resolve")
    @PostMapping("/persons/resolve")
    ResolvedPerson resolve(@Valid @RequestBody PersonWish wish, Caller caller) {
        String phone = wish.phone();
        PersonName name = Input.at("/name", () -> PersonName.of(wish.name()));
        String key = resolving.resolve(
                caller.account(),
                Input.at("/identityNumber", () -> IdentityNumber.of(wish.identityNumber(), clock.today())),
                name,
                phone == null || phone.isBlank() ? null : Input.at("/phone", () -> Phone.of(phone)));
        return new ResolvedPerson(key, name.value());
    }

    @Operation(summary = "Finds an organisation by its code, or enters a new one")
    @Access(scope = "organisations.resolve")
    @PostMapping("/organisations/resolve")
    ResolvedOrganisation resolveOrganisation(@Valid @RequestBody OrganisationWish wish) {
        Organisations.Added found = organisations.add(new Organisation(
                Keys.organisation(),
                Input.at("/creditCode", () -> CreditCode.of(wish.creditCode())),
                Input.at("/name", () -> PersonName.of(wish.name())),
                clock.instant()));
        return new ResolvedOrganisation(
                found.organisation().key(), found.organisation().name().value(), found.created());
    }

    @Operation(summary = "Display names of persons and organisations, up to 200 keys at once")
    @Access(scope = "persons.read")
    @PostMapping("/persons/lookup")
    Names lookup(@Valid @RequestBody KeySet wish) {
        Map<String, String> names = new TreeMap<>();
        Map<String, PersonName> found = new HashMap<>(persons.names(wish.keys()));
        found.putAll(organisations.names(wish.keys()));
        found.forEach((key, name) -> names.put(key, name.value()));
        return new Names(names);
    }

    @Operation(summary = "What the law asks of a person's age, as of today's business day")
    @Access(scope = "persons.attributes")
    @PostMapping("/persons/attributes")
    AttributeSet attributes(@Valid @RequestBody KeySet wish) {
        LocalDate today = clock.today();
        Map<String, Attributes> attributes = new TreeMap<>();
        for (String key : wish.keys()) {
            IdentityNumber number = persons.standingFor(key).map(Person::number).orElse(null);
            if (number != null) {
                attributes.put(key, new Attributes(number.isMinorOn(today), number.isElderOn(today)));
            }
        }
        return new AttributeSet(attributes);
    }
}
