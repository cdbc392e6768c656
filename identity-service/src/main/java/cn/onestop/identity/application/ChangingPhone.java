package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.PhoneUse;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The holder changes the phone of an account, or gives it up. A phone is proven by a code. One that another account has is
 * either shared, as in a family, or the other's no more, as when an operator gave the number to somebody new: the holder
 * says which, and what is no longer the other's opens the other's account no more.
 */
public final class ChangingPhone {
    private static final Text CHANGED = new Text(
            "您的公共法律服务平台账户的手机号码已更改。如非本人操作，请立即联系司法局。",
            "The phone of your account at public legal services was changed. If that was not you, tell the justice bureau at once.");

    private final Accounts accounts;
    private final Passwords passwords;
    private final VerifyingPhone phones;
    private final Allowances allowances;
    private final Holders holders;
    private final EndingLogIns logIns;
    private final InstantSource system;

    public ChangingPhone(
            Accounts accounts,
            Passwords passwords,
            VerifyingPhone phones,
            Allowances allowances,
            Holders holders,
            EndingLogIns logIns,
            InstantSource system) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.phones = phones;
        this.allowances = allowances;
        this.holders = holders;
        this.logIns = logIns;
        this.system = system;
    }

    /**
     * @param phone null to give it up
     * @param code what was sent to the new phone; null when it is given up
     * @param use needed where another account has it
     */
    public void change(
            String id, String password, @Nullable Phone phone, @Nullable String code, @Nullable PhoneUse use) {
        Account account = accounts.find(id).filter(Account::enabled).orElseThrow(Problems::notFound);
        Instant now = system.instant();
        VerifyingPhone.allow(allowances.take(Allowance.PASSWORDS_BY_NAME, account.login(), now), now);
        if (!passwords.matches(password, account.passwordHash())) {
            throw Problems.invalid("/password", new Text("密码不正确", "is not the password of this account"));
        }
        allowances.reset(Allowance.PASSWORDS_BY_NAME, account.login());
        if (phone != null) {
            if (!phones.verify(phone, Objects.requireNonNullElse(code, ""))) {
                throw Problems.invalid("/code", new Text("验证码不正确或已失效", "is wrong or has expired"));
            }
            ask(id, phone, Objects.requireNonNull(code), use);
        }
        if (accounts.replace(account.withPhone(phone)).isEmpty()) {
            throw Problems.stale();
        }
        if (phone != null) {
            take(id, phone, use);
        }
        Phone before = account.phone();
        if (before != null && !before.equals(phone)) {
            accounts.withPhone(before).stream().findFirst().ifPresent(left -> nameBy(left.id(), before));
            holders.tell(before, CHANGED);
        }
        if (phone != null) {
            holders.tell(phone, CHANGED);
        }
    }

    /** Asks what a phone that others have is to who proved it, unless that was said. */
    void ask(String id, Phone phone, String code, @Nullable PhoneUse use) {
        if (use != null || others(id, phone).isEmpty()) {
            return;
        }
        phones.again(phone, code);
        throw new ProblemException(
                Problem.of(
                                "phone-in-use",
                                HttpStatus.CONFLICT,
                                new Text("该手机号码已用于其他账户。", "Another account has this phone."))
                        .field(
                                "/phoneUse",
                                new Text(
                                        "家人共用填SHARED；号码现在只归您使用填OWN，其他账户将不再使用该号码",
                                        "SHARED when a family shares it; OWN when it is yours alone by now: the other account loses it")));
    }

    /** Takes a phone that is this account's alone from all others, so that it names this one; again is harmless. */
    void take(String id, Phone phone, @Nullable PhoneUse use) {
        if (use != PhoneUse.OWN) {
            return;
        }
        for (Account other : others(id, phone)) {
            if (accounts.replace(other.withPhone(null)).isEmpty()) {
                throw Problems.stale();
            }
            logIns.ofAccount(other.id());
        }
        nameBy(id, phone);
    }

    /** While another account had the phone it named that one; written once more, it names this one. */
    private void nameBy(String id, Phone phone) {
        if (accounts.findByPhone(phone).isEmpty()) {
            accounts.find(id).filter(account -> phone.equals(account.phone())).ifPresent(accounts::replace);
        }
    }

    private List<Account> others(String id, Phone phone) {
        return accounts.withPhone(phone).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
    }
}
