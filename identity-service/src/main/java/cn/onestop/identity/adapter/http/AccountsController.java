package cn.onestop.identity.adapter.http;

import static cn.onestop.web.Role.ADMIN;
import static cn.onestop.web.Role.SUPERVISOR;

import cn.onestop.identity.application.AdministeringAccounts;
import cn.onestop.identity.application.ChangingOwnPassword;
import cn.onestop.identity.application.Keys;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts.Creation;
import cn.onestop.identity.domain.Grants;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.Role;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Etags;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
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
    private final Passwords passwords;
    private final Persons persons;
    private final Cursors cursors;
    private final InstantSource system = InstantSource.system();

    AccountsController(
            AdministeringAccounts administering,
            ChangingOwnPassword changingPassword,
            Passwords passwords,
            Persons persons,
            Cursors cursors) {
        this.administering = administering;
        this.changingPassword = changingPassword;
        this.passwords = passwords;
        this.persons = persons;
        this.cursors = cursors;
    }

    /** @param phone masked */
    record View(
            String id,
            String login,
            @Nullable String personKey,
            @Nullable String phone,
            List<Role> roles,
            List<String> areas,
            boolean enabled,
            boolean sample) {
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
                    account.sample());
        }
    }

    /** @param password null for someone who logs in by codes */
    record NewAccount(
            @NotBlank @Size(max = 64) String login,
            @Nullable @Size(max = 72) String password,
            @Nullable @Size(max = 40) String personKey,
            @Nullable @Size(max = 30) String phone,
            @NotNull @Size(max = 11) Set<Role> roles,
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = "\\d{2,12}") String> areas) {}

    record NewGrants(
            @NotNull @Size(max = 11) Set<Role> roles,
            @NotNull @Size(max = 50) Set<@NotNull @Pattern(regexp = "\\d{2,12}") String> areas) {}

    record Enabling(@NotNull Boolean enabled) {}

    record NewPassword(@NotBlank @Size(max = 72) String password) {}

    record OwnPassword(
            @NotBlank @Size(max = 72) String current,
            @NotBlank @Size(max = 72) String password) {}

    @Operation(summary = "Opens an account; a supervisor does so for staff of the own areas")
    @Access(staff = {ADMIN, SUPERVISOR})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<View> openAccount(@Valid @RequestBody NewAccount wish, IdempotencyKey key, Caller caller) {
        String login = Input.at("/login", () -> Account.newLogin(wish.login()));
        String password = wish.password();
        if (password != null) {
            Input.check("/password", () -> Passwords.check(password, login));
        }
        Input.check("/roles", () -> Grants.check(wish.roles(), wish.areas()));
        String person = wish.personKey();
        if (person != null && persons.find(person).isEmpty()) {
            throw Problems.invalid("/personKey", new Text("没有这个人员", "is no person"));
        }
        if (person == null && wish.roles().contains(Role.CITIZEN)) {
            throw Problems.invalid("/personKey", new Text("公民账户须关联人员", "is needed for a citizen"));
        }
        String phone = wish.phone();
        Account account = new Account(
                Keys.account(),
                login,
                password == null ? null : passwords.hash(password),
                person,
                phone == null ? null : Input.at("/phone", () -> Phone.of(phone)),
                wish.roles(),
                wish.areas(),
                true,
                false,
                system.instant(),
                caller.id(),
                0);
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
        Input.check("/roles", () -> Grants.check(grants.roles(), grants.areas()));
        return answer(administering.grant(caller, id, version, grants.roles(), grants.areas()));
    }

    @Operation(summary = "Closes an account, or opens it again")
    @Access(staff = {ADMIN, SUPERVISOR})
    @PutMapping("/{id}/enabled")
    ResponseEntity<View> enable(
            @PathVariable String id, @Valid @RequestBody Enabling enabling, ExpectedVersion version, Caller caller) {
        return answer(administering.enable(caller, id, version, enabling.enabled()));
    }

    @Operation(summary = "Sets a new password for someone who forgot it")
    @Access(staff = {ADMIN, SUPERVISOR})
    @PutMapping("/{id}/password")
    ResponseEntity<View> resetPassword(
            @PathVariable String id, @Valid @RequestBody NewPassword wish, ExpectedVersion version, Caller caller) {
        Input.check("/password", () -> Passwords.check(wish.password(), ""));
        return answer(administering.resetPassword(caller, id, version, passwords.hash(wish.password())));
    }

    @Operation(summary = "Changes the caller's own password")
    @Access(own = true)
    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnPassword(@Valid @RequestBody OwnPassword wish, Caller caller) {
        Input.check("/password", () -> Passwords.check(wish.password(), ""));
        changingPassword.change(caller.account(), wish.current(), wish.password());
    }

    private static ResponseEntity<View> answer(Account account) {
        return ResponseEntity.ok().eTag(Etags.of(account.version())).body(View.of(account));
    }
}
