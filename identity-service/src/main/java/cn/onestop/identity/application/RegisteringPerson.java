package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Accounts.Creation;
import cn.onestop.identity.domain.Accounts.Opening;
import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.PhoneUse;
import cn.onestop.identity.domain.RealNames;
import cn.onestop.identity.domain.Role;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person registers. The phone is proven by a code; an identity number is believed only when the authority confirms it,
 * else whoever knows a number could see its owner's cases.
 */
public final class RegisteringPerson {
    private final Persons persons;
    private final Accounts accounts;
    private final Passwords passwords;
    private final VerifyingPhone phones;
    private final ChangingPhone sharing;
    private final RealNames realNames;
    private final JoiningClaims joining;
    private final Allowances allowances;
    private final InstantSource system;
    private final InstantSource business;

    public RegisteringPerson(
            Persons persons,
            Accounts accounts,
            Passwords passwords,
            VerifyingPhone phones,
            ChangingPhone sharing,
            RealNames realNames,
            JoiningClaims joining,
            Allowances allowances,
            InstantSource system,
            InstantSource business) {
        this.persons = persons;
        this.accounts = accounts;
        this.passwords = passwords;
        this.phones = phones;
        this.sharing = sharing;
        this.realNames = realNames;
        this.joining = joining;
        this.allowances = allowances;
        this.system = system;
        this.business = business;
    }

    /** @param number null for someone who stays unidentified for now */
    public record Registration(
            PersonName name,
            @Nullable IdentityNumber number,
            Phone phone,
            String code,
            String login,
            String password,
            @Nullable PhoneUse phoneUse) {}

    public Opening register(Registration wish, Creation creation, String address) {
        Optional<Opening> before = accounts.findByCreation(creation);
        if (before.isPresent()) {
            return settled(before.get(), wish);
        }
        Instant now = system.instant();
        VerifyingPhone.allow(allowances.take(Allowance.REGISTRATIONS_BY_ADDRESS, address, now), now);
        if (!phones.verify(wish.phone(), wish.code())) {
            throw Problems.invalid("/code", new Text("验证码不正确或已失效", "is wrong or has expired"));
        }
        sharing.ask("", wish.phone(), wish.code(), wish.phoneUse());
        Person person = person(wish, now);
        Opening opening = accounts.open(
                new Account(
                        Keys.account(),
                        wish.login(),
                        passwords.hash(wish.password()),
                        person.key(),
                        wish.phone(),
                        Set.of(Role.CITIZEN),
                        Set.of(),
                        true,
                        false,
                        now,
                        person.key(),
                        0),
                creation);
        return settled(opening, wish);
    }

    /** The phone that was proven is taken from whoever had it before, unless they share it. */
    private Opening settled(Opening opening, Registration wish) {
        if (opening instanceof Opening.Opened(Account account, boolean first)) {
            sharing.take(account.id(), wish.phone(), wish.phoneUse());
        }
        return opening;
    }

    private Person person(Registration wish, Instant now) {
        IdentityNumber number = wish.number();
        if (number != null && !realNames.confirms(number, wish.name(), wish.phone())) {
            throw notConfirmed();
        }
        Persons.Added added = persons.add(
                new Person(Keys.person(), wish.name(), number, wish.phone(), Person.Origin.REGISTERED, null, now, 0));
        if (!added.person().name().isSameAs(wish.name())
                || !added.created() && !accounts.ofPerson(added.person().key()).isEmpty()) {
            throw notConfirmed();
        }
        String key = added.person().key();
        joining.join(added.person(), new Act(business.instant(), key, null, "once:" + UUID.randomUUID()));
        return added.person();
    }

    /** One answer for every reason, so that nobody learns who is in the register. */
    static Refusal.Refused notConfirmed() {
        return new Refusal.Refused(
                new Refusal(
                        "IDENTITY_NOT_CONFIRMED",
                        new Text("无法在线核实身份。", "The identity could not be confirmed online."),
                        null,
                        List.of(
                                new Refusal.NextStep(
                                        null,
                                        new Text(
                                                "携带身份证到就近的公共法律服务工作站办理。",
                                                "Bring the identity card to the nearest public legal service workstation.")),
                                new Refusal.NextStep(
                                        null,
                                        new Text(
                                                "不填身份证号码，先以手机号注册。",
                                                "Register with the phone only, and leave the identity number out for now.")))),
                "/identityNumber");
    }
}
