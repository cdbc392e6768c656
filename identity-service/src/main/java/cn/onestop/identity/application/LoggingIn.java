package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.Allowances.Use;
import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.LoginSession;
import cn.onestop.identity.domain.LoginSessions;
import cn.onestop.identity.domain.OneTimeCodes;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.Phone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Log-in by password or one-time code. Whether a name exists shows in nothing: not in the answer, not in the time it
 * takes, not in what is locked.
 */
public final class LoggingIn {
    private static final Logger log = LoggerFactory.getLogger(LoggingIn.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final CodeSender sender;
    private final Allowances allowances;
    private final LoginSessions sessions;
    private final InstantSource clock;
    private final Duration sessionLasts;

    /** @param clock system time */
    public LoggingIn(
            Accounts accounts,
            Passwords passwords,
            OneTimeCodes codes,
            CodeSender sender,
            Allowances allowances,
            LoginSessions sessions,
            InstantSource clock,
            Duration sessionLasts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.sender = sender;
        this.allowances = allowances;
        this.sessions = sessions;
        this.clock = clock;
        this.sessionLasts = sessionLasts;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param secret for the browser's cookie */
        record Accepted(String secret) implements Outcome {}

        record Refused() implements Outcome {}

        /** Right, but somebody else chose it: it serves for choosing another one. */
        record OwnPasswordWanted() implements Outcome {}

        record TooMany(Duration retryAfter) implements Outcome {}
    }

    public Outcome byPassword(String typed, String password, String address) {
        Instant now = clock.instant();
        String name = Account.normalLogin(typed);
        Use byName = allowances.take(Allowance.PASSWORDS_BY_NAME, name, now);
        Use byAddress = allowances.take(Allowance.FAILURES_BY_ADDRESS, address, now);
        if (byName.isOver() || byAddress.isOver()) {
            log.warn("log-in by password is locked for one name or address");
            return tooMany(now, byName, byAddress);
        }
        Optional<Account> account = find(name);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.isEmpty() || !account.get().enabled()) {
            return new Outcome.Refused();
        }
        allowances.reset(Allowance.PASSWORDS_BY_NAME, name);
        allowances.giveBack(Allowance.FAILURES_BY_ADDRESS, address);
        if (account.get().passwordGiven()) {
            return new Outcome.OwnPasswordWanted();
        }
        return accepted(account.get(), "pwd", now);
    }

    /** Sends a code if there is anyone to send it to; the answer is the same if there isn't. */
    public Optional<Outcome.TooMany> sendCode(String typed, String address) {
        Instant now = clock.instant();
        String name = Account.normalLogin(typed);
        Use perMinute = allowances.take(Allowance.CODE_PER_MINUTE, name, now);
        Use perDay = allowances.take(Allowance.CODES_PER_DAY, name, now);
        Use byAddress = allowances.take(Allowance.CODES_BY_ADDRESS, address, now);
        if (perMinute.isOver() || perDay.isOver() || byAddress.isOver()) {
            return Optional.of(tooMany(now, perMinute, perDay, byAddress));
        }
        String code = Keys.code();
        codes.issue(name, code, now.plus(OneTimeCodes.VALID_FOR));
        find(name)
                .filter(Account::enabled)
                .map(Account::phone)
                .filter(Phone::isMobile)
                .ifPresent(phone -> sender.send(phone, code));
        return Optional.empty();
    }

    public Outcome byCode(String typed, String code, String address) {
        Instant now = clock.instant();
        String name = Account.normalLogin(typed);
        Use byAddress = allowances.take(Allowance.FAILURES_BY_ADDRESS, address, now);
        if (byAddress.isOver()) {
            return tooMany(now, byAddress);
        }
        boolean right = codes.redeem(name, code.strip(), now);
        Optional<Account> account = find(name).filter(Account::enabled).filter(found -> found.phone() != null);
        if (!right || account.isEmpty()) {
            return new Outcome.Refused();
        }
        allowances.giveBack(Allowance.FAILURES_BY_ADDRESS, address);
        return accepted(account.get(), "otp", now);
    }

    /** Chooses another password in the place of one that somebody else chose, and logs in with it. */
    public Outcome withOwnPassword(String typed, String given, String own, String address) {
        Outcome outcome = byPassword(typed, given, address);
        if (!(outcome instanceof Outcome.OwnPasswordWanted)) {
            return outcome instanceof Outcome.TooMany ? outcome : new Outcome.Refused();
        }
        Account account = find(Account.normalLogin(typed)).orElseThrow();
        passwords.check(own, account.login(), given);
        return accounts.replace(account.withPassword(passwords.hash(own)))
                .map(changed -> accepted(changed, "pwd", clock.instant()))
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome accepted(Account account, String method, Instant now) {
        return new Outcome.Accepted(sessions.open(new LoginSession(account.id(), now, method, now.plus(sessionLasts))));
    }

    private Optional<Account> find(String name) {
        return Phone.in(name).map(accounts::findByPhone).orElseGet(() -> accounts.findByLogin(name));
    }

    static Outcome.TooMany tooMany(Instant now, Use... uses) {
        Instant until = Stream.of(uses)
                .filter(Use::isOver)
                .map(Use::until)
                .max(Instant::compareTo)
                .orElse(now);
        return new Outcome.TooMany(Duration.between(now, until));
    }
}
