package cn.onestop.identity.application;

import cn.onestop.identity.application.LoggingIn.Outcome;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.Allowances.Use;
import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.InvalidValue;
import cn.onestop.identity.domain.Invitation;
import cn.onestop.identity.domain.OneTimeCodes;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.Phone;
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The holder sets a password: the first one, or one in the place of a forgotten one, by a code to the holder's phone.
 * Nobody else can, administrators included. With the first one the account becomes the holder's; it joins the register's
 * person only when the code went to the phone that the person proved. Whether there is such an account shows in nothing.
 */
public final class SettingPassword {
    private static final Logger log = LoggerFactory.getLogger(SettingPassword.class);
    private static final Text SET = new Text(
            "您的公共法律服务平台账户已设置新密码。如非本人操作，请立即联系司法局。",
            "A new password was set for your account at public legal services. If that was not you, tell the justice bureau at once.");

    private final Accounts accounts;
    private final Holders holders;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final CodeSender sender;
    private final Allowances allowances;
    private final EndingLogIns logIns;
    private final InstantSource clock;

    /** @param clock system time */
    public SettingPassword(
            Accounts accounts,
            Holders holders,
            Passwords passwords,
            OneTimeCodes codes,
            CodeSender sender,
            Allowances allowances,
            EndingLogIns logIns,
            InstantSource clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.passwords = passwords;
        this.codes = codes;
        this.sender = sender;
        this.allowances = allowances;
        this.logIns = logIns;
        this.clock = clock;
    }

    /** Sends a code if there is anyone to send it to; the answer is the same if there isn't. */
    public Optional<Outcome.TooMany> sendCode(String typed, String address) {
        Instant now = clock.instant();
        String name = Account.normalLogin(typed);
        Use perMinute = allowances.take(Allowance.CODE_PER_MINUTE, "password:" + name, now);
        Use perDay = allowances.take(Allowance.CODES_PER_DAY, "password:" + name, now);
        Use byAddress = allowances.take(Allowance.CODES_BY_ADDRESS, address, now);
        if (perMinute.isOver() || perDay.isOver() || byAddress.isOver()) {
            return Optional.of(LoggingIn.tooMany(now, perMinute, perDay, byAddress));
        }
        String code = Keys.code();
        Optional<Phone> phone = account(name).flatMap(holders::phone);
        codes.issue(subject(name, phone), code, now.plus(OneTimeCodes.VALID_FOR));
        phone.ifPresent(to -> sender.send(to, code));
        return Optional.empty();
    }

    /**
     * Sets the password, ends every log-in before, and tells the holder.
     *
     * @return empty when it is set
     * @throws InvalidValue when the password is too weak; the code goes on serving then
     */
    public Optional<Outcome> set(String typed, String code, String password, String address) {
        Instant now = clock.instant();
        String name = Account.normalLogin(typed);
        Use byAddress = allowances.take(Allowance.FAILURES_BY_ADDRESS, address, now);
        if (byAddress.isOver()) {
            return Optional.of(LoggingIn.tooMany(now, byAddress));
        }
        passwords.check(password, name);
        Optional<Account> account = account(name);
        Optional<Phone> phone = account.flatMap(holders::phone);
        String subject = subject(name, phone);
        if (!codes.redeem(subject, code.strip(), now) || phone.isEmpty()) {
            return Optional.of(new Outcome.Refused());
        }
        allowances.giveBack(Allowance.FAILURES_BY_ADDRESS, address);
        try {
            passwords.check(password, about(account.orElseThrow()));
        } catch (InvalidValue weak) {
            codes.issue(subject, code.strip(), now.plus(OneTimeCodes.VALID_FOR));
            throw weak;
        }
        return set(account.orElseThrow(), phone.orElseThrow(), password)
                ? Optional.empty()
                : Optional.of(new Outcome.Refused());
    }

    private boolean set(Account account, Phone phone, String password) {
        String person = holders.person(account).map(Person::key).orElse(account.personKey());
        Account next = (account.invitation() == null ? account : account.joined(phone, person))
                .withPassword(passwords.hash(password));
        if (accounts.replace(next).isEmpty()) {
            return false;
        }
        logIns.ofAccount(account.id());
        allowances.reset(Allowance.PASSWORDS_BY_NAME, account.login());
        allowances.reset(Allowance.PASSWORDS_BY_NAME, phone.value());
        holders.tell(phone, SET);
        log.info("the holder of account {} set a password", account.id());
        return true;
    }

    /** What its password must not be made of. */
    static String[] about(Account account) {
        Invitation invitation = account.invitation();
        Stream<String> invited = invitation == null
                ? Stream.of()
                : Stream.of(
                        invitation.name().value(),
                        invitation.number().value(),
                        invitation.phone().value());
        Stream<String> phone = Stream.ofNullable(account.phone()).map(Phone::value);
        return Stream.of(Stream.of(account.login()), invited, phone)
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private Optional<Account> account(String name) {
        return Phone.in(name)
                .map(accounts::findByPhone)
                .orElseGet(() -> accounts.findByLogin(name))
                .filter(Account::enabled);
    }

    /** Bound to the phone it went to: who registers with the number meanwhile is asked anew. */
    private static String subject(String name, Optional<Phone> phone) {
        return "password:" + name + ":" + phone.map(Phone::value).orElse("");
    }
}
