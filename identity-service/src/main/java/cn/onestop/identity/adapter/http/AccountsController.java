package cn.onestop.identity.adapter.http;

import static cn.onestop.web.Role.ADMIN;
import static cn.onestop.web.Role.SUPERVISOR;

import cn.onestop.identity.application.AdministeringAccounts;
import cn.onestop.identity.application.ChangingOwnPassword;
import cn.onestop.identity.application.ChangingPhone;
import cn.onestop.identity.application.Keys;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts.Creation;
import cn.onestop.identity.domain.Grants;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Invitation;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.PhoneUse;
import cn.onestop.identity.domain.Role;
import cn.onestop.web.Access;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and what they may do. */
@Tag(name = "accounts")
@RestController
@RequestMapping("/api/accounts")
class AccountsController {
    private static final String CURSOR = "accounts";

    private final AdministeringAccounts administering;
    private final ChangingOwnPassword changingPassword;
    private final ChangingPhone changingPhone;
    private final BusinessClock clock;
    private final Cursors cursors;
    private final InstantSource system = InstantSource.system();

    AccountsController(
            AdministeringAccounts administering,
            ChangingOwnPassword changingPassword,
            ChangingPhone changingPhone,
            BusinessClock clock,
            Cursors cursors) {
        this.administering = administering;
        this.changingPassword = changingPassword;
        this.changingPhone = changingPhone;
        this.clock = clock;
        this.cursors = cursors;
    }

    /**
     * @param phone masked; null until the holder has set a password
     * @param invited whether the holder has yet to do so
     */
    @Schema(name = "AccountView")
    record View(
            String id,
            String login,
            @Nullable String personKey,
            @Nullable String phone,
            List<Role> roles,
            List<String> areas,
            boolean enabled,
            boolean sample,
            boolean invited) {
        static View of(Account account) {
            Phone phone = account.phone();
            return new View(
                    account.id(),
                    account.login(),
                    account.personKey(),
                    phone == null ? null : phone.masked(),
                    account.roles().stream().sorted().toList(),
                    account.areas().stream().sorted().toList(),
                    account.enabled(),
                    account.sample(),
                    account.invitation() != null);
        }
    }

    /**
     * Whom the account is for, as the opener says it.
     *
     * @param phone where the holder is told, and gets the code to set a password by
     */
    record NewAccount(
            @NotBlank @Size(max = 64) String login,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String identityNumber,
            @NotBlank @Size(max = 30) String phone,
            @NotNull @Size(max = 11) Set<Role> roles,
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = "\\d{2,12}") String> areas) {}

    record NewGrants(
            @NotNull @Size(max = 11) Set<Role> roles,
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = "\\d{2,12}") String> areas) {}

    record Enabling(@NotNull Boolean enabled) {}

    record OwnPassword(
            @NotBlank @Size(max = 72) String current,
            @NotBlank @Size(max = 72) String password) {}

    /**
     * @param password the account's
     * @param phone null to give it up
     * @param code what was sent to the phone ({@code POST /api/persons/codes})
     * @param phoneUse needed where another account has this phone
     */
    record OwnPhone(
            @NotBlank @Size(max = 72) String password,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Pattern(regexp = "\\d{6}") String code,
            @Nullable PhoneUse phoneUse) {}

    @Operation(
            summary = "Opens an account for a staff member; a supervisor does so for staff of the own areas",
            description =
                    "The holder sets the first password by a code to the phone: the one that the register knows the holder by, else the"
                            + " one given here. Nothing tells whether the register knows the holder.")
    @Access(staff = {ADMIN, SUPERVISOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<View> openAccount(@Valid @RequestBody NewAccount wish, IdempotencyKey key, Caller caller) {
        String login = Input.at("/login", () -> Account.newLogin(wish.login()));
        Input.check("/roles", () -> Grants.checkGiven(wish.roles(), wish.areas()));
        Invitation invitation = new Invitation(
                Input.at("/name", () -> PersonName.of(wish.name())),
                Input.at("/identityNumber", () -> IdentityNumber.of(wish.identityNumber(), clock.today())),
                Input.at("/phone", () -> Phone.ofMobile(wish.phone())));
        Account account = new Account(
                Keys.account(),
                login,
                null,
                null,
                null,
                wish.roles(),
                wish.areas(),
                true,
                false,
                system.instant(),
                caller.id(),
                0,
                invitation,
                false);
        Creation creation = new Creation(caller.account() + "\nopen account\n" + key.value(), Openings.body(wish));
        Account opened = Openings.account(administering.open(caller, account, creation));
        return ResponseEntity.created(URI.create("/api/accounts/" + opened.id()))
                .eTag(Etags.of(opened.version()))
                .body(View.of(opened));
    }

    @Operation(summary = "Accounts, by area")
    @Access(staff = {ADMIN, SUPERVISOR})
    @GetMapping
    Page<View> accounts(
            @RequestParam(defaultValue = "") @Pattern(regexp = "\\d{0,12}") String area,
            @RequestParam(required = false) @Nullable String after,
            Limit limit,
            Caller caller) {
        String position = after == null ? null : cursors.read(CURSOR, after);
        List<Account> found = administering.list(caller, area, position, limit.value());
        String next = found.size() < limit.value()
                ? null
                : cursors.sign(CURSOR, found.getLast().id());
        return new Page<>(found, next).map(View::of);
    }

    @Operation(summary = "One account")
    @Access(staff = {ADMIN, SUPERVISOR})
    @GetMapping("/{id}")
    ResponseEntity<View> account(@PathVariable String id, Caller caller) {
        return answer(administering.get(caller, id));
    }

    @Operation(summary = "Sets roles and areas; ends the account's log-ins")
    @Access(staff = {ADMIN, SUPERVISOR})
    @PutMapping("/{id}/grants")
    ResponseEntity<View> grant(
            @PathVariable String id, @Valid @RequestBody NewGrants grants, ExpectedVersion version, Caller caller) {
        Input.check("/roles", () -> Grants.checkGiven(grants.roles(), grants.areas()));
        return answer(administering.grant(caller, id, version, grants.roles(), grants.areas()));
    }

    @Operation(summary = "Closes an account, or opens it again")
    @Access(staff = {ADMIN, SUPERVISOR})
    @PutMapping("/{id}/enabled")
    ResponseEntity<View> enable(
            @PathVariable String id, @Valid @RequestBody Enabling enabling, ExpectedVersion version, Caller caller) {
        return answer(administering.enable(caller, id, version, enabling.enabled()));
    }

    @Operation(
            summary = "Voids the password of someone who forgot it or let it be seen",
            description =
                    "The holder is told, and sets another one by a code to the phone; 409 where no code can reach the holder.")
    @Access(staff = {ADMIN, SUPERVISOR})
    @DeleteMapping("/{id}/password")
    ResponseEntity<View> voidPassword(@PathVariable String id, ExpectedVersion version, Caller caller) {
        return answer(administering.voidPassword(caller, id, version));
    }

    @Operation(summary = "Changes the caller's own password; ends all log-ins")
    @Access(own = true)
    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnPassword(@Valid @RequestBody OwnPassword wish, Caller caller) {
        changingPassword.change(caller.account(), wish.current(), wish.password());
    }

    @Operation(
            summary = "Changes the phone of the caller's account, or gives it up",
            description = "409 phone-in-use where another account has it and nothing says whether it is shared.")
    @Access(own = true)
    @PutMapping("/me/phone")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnPhone(@Valid @RequestBody OwnPhone wish, Caller caller) {
        String phone = wish.phone();
        changingPhone.change(
                caller.account(),
                wish.password(),
                phone == null ? null : Input.at("/phone", () -> Phone.of(phone)),
                wish.code(),
                wish.phoneUse());
    }

    private static ResponseEntity<View> answer(Account account) {
        return ResponseEntity.ok().eTag(Etags.of(account.version())).body(View.of(account));
    }
}
