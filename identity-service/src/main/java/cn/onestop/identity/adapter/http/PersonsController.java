package cn.onestop.identity.adapter.http;

import static cn.onestop.web.Role.ADMIN;

import cn.onestop.identity.application.ErasingPerson;
import cn.onestop.identity.application.IdentifyingOneself;
import cn.onestop.identity.application.MergingPersons;
import cn.onestop.identity.application.RegisteringPerson;
import cn.onestop.identity.application.VerifyingPhone;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts.Creation;
import cn.onestop.identity.domain.Accounts.Opening;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.PhoneUse;
import cn.onestop.kernel.Act;
import cn.onestop.web.Access;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.Etags;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of persons as the people in it, and its administrators, see it. */
@Tag(name = "persons")
@RestController
@RequestMapping("/api/persons")
class PersonsController {
    private final Persons persons;
    private final RegisteringPerson registering;
    private final IdentifyingOneself identifying;
    private final VerifyingPhone phones;
    private final Passwords passwords;
    private final MergingPersons merging;
    private final ErasingPerson erasing;
    private final BusinessClock clock;

    PersonsController(
            Persons persons,
            RegisteringPerson registering,
            IdentifyingOneself identifying,
            VerifyingPhone phones,
            Passwords passwords,
            MergingPersons merging,
            ErasingPerson erasing,
            BusinessClock clock) {
        this.persons = persons;
        this.registering = registering;
        this.identifying = identifying;
        this.phones = phones;
        this.passwords = passwords;
        this.merging = merging;
        this.erasing = erasing;
        this.clock = clock;
    }

    /** @param identityNumber masked; null while the person is not identified */
    record Me(
            String key,
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            boolean identified) {}

    record CodeWish(@NotBlank @Size(max = 30) String phone) {}

    /** @param phoneUse needed where another account has this phone */
    record Registration(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 18) String identityNumber,
            @NotBlank @Size(max = 30) String phone,
            @NotBlank @Pattern(regexp = "\\d{6}") String code,
            @NotBlank @Size(max = 64) String login,
            @NotBlank @Size(max = 72) String password,
            @Nullable PhoneUse phoneUse) {}

    record Registered(String personKey, String login) {}

    record Identification(@NotBlank @Size(max = 18) String identityNumber) {}

    record Merge(@NotBlank @Size(max = 40) String into) {}

    @Operation(summary = "The caller's own record, with numbers masked")
    @Access(own = true)
    @GetMapping("/me")
    ResponseEntity<Me> me(Caller caller) {
        String key = caller.personKey();
        Person person = (key == null ? null : persons.find(key).orElse(null));
        if (person == null) {
            throw Problems.notFound();
        }
        IdentityNumber number = person.number();
        Phone phone = person.phone();
        return ResponseEntity.ok()
                .eTag(Etags.of(person.version()))
                .body(new Me(
                        person.key(),
                        person.name().value(),
                        number == null ? null : number.masked(),
                        phone == null ? null : phone.masked(),
                        number != null && !person.isClaim()));
    }

    @Operation(
            summary = "Says the identity number of whoever registered without; what others said of the person joins",
            description = "422 unless the authority confirms it with the registered name and phone.")
    @Access(own = true)
    @PutMapping("/me/identity-number")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void identify(@Valid @RequestBody Identification wish, Caller caller) {
        identifying.identify(
                caller,
                Input.at("/identityNumber", () -> IdentityNumber.of(wish.identityNumber(), clock.today())),
                act(caller));
    }

    @Operation(summary = "Sends a code to a phone, to prove it at registration")
    @Access(anyone = true)
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendCode(@Valid @RequestBody CodeWish wish, HttpServletRequest request) {
        phones.send(Input.at("/phone", () -> Phone.of(wish.phone())), request.getRemoteAddr());
    }

    @Operation(summary = "Registers a person with an account; the phone is proven by the code sent to it")
    @Access(anyone = true)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Registered> register(
            @Valid @RequestBody Registration wish, IdempotencyKey key, HttpServletRequest request) {
        String login = Input.at("/login", () -> Account.newLogin(wish.login()));
        String number = wish.identityNumber();
        Input.check(
                "/password",
                () -> passwords.check(wish.password(), login, wish.phone(), wish.name(), number == null ? "" : number));
        RegisteringPerson.Registration registration = new RegisteringPerson.Registration(
                Input.at("/name", () -> PersonName.of(wish.name())),
                number == null ? null : Input.at("/identityNumber", () -> IdentityNumber.of(number, clock.today())),
                Input.at("/phone", () -> Phone.of(wish.phone())),
                wish.code(),
                login,
                wish.password(),
                wish.phoneUse());
        Opening opening = registering.register(
                registration, new Creation("register\n" + key.value(), Openings.body(wish)), request.getRemoteAddr());
        Account account = Openings.account(opening);
        return ResponseEntity.created(URI.create("/api/persons/me"))
                .body(new Registered(Objects.requireNonNull(account.personKey()), account.login()));
    }

    @Operation(summary = "Lets another record of the same person stand for this one; everyone is told by event")
    @Access(staff = ADMIN)
    @PostMapping("/{key}/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@PathVariable String key, @Valid @RequestBody Merge merge, Caller caller) {
        merging.merge(key, merge.into(), act(caller));
    }

    @Operation(summary = "Destroys what is known of a person, after retention; everyone is told by event")
    @Access(staff = ADMIN)
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable String key, Caller caller) {
        erasing.erase(key, act(caller));
    }

    private Act act(Caller caller) {
        return new Act(clock.instant(), caller.id(), null, "once:" + UUID.randomUUID());
    }
}
