package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.InvalidValue;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;
import java.time.Instant;
import java.time.InstantSource;

/** Someone changes the own password; whoever holds the token only, and not the password, can't try for long. */
public final class ChangingOwnPassword {
    private static final Text CHANGED = new Text(
            "您的公共法律服务平台账户密码已更改。如非本人操作，请立即联系司法局。",
            "The password of your account at public legal services was changed. If that was not you, tell the justice bureau at once.");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Allowances allowances;
    private final Holders holders;
    private final EndingLogIns logIns;
    private final InstantSource system;

    public ChangingOwnPassword(
            Accounts accounts,
            Passwords passwords,
            Allowances allowances,
            Holders holders,
            EndingLogIns logIns,
            InstantSource system) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.allowances = allowances;
        this.holders = holders;
        this.logIns = logIns;
        this.system = system;
    }

    public void change(String id, String current, String next) {
        Account account = accounts.find(id).filter(Account::enabled).orElseThrow(Problems::notFound);
        Instant now = system.instant();
        VerifyingPhone.allow(allowances.take(Allowance.PASSWORDS_BY_NAME, account.login(), now), now);
        if (!passwords.matches(current, account.passwordHash())) {
            throw Problems.invalid("/current", new Text("当前密码不正确", "is not the present password"));
        }
        allowances.reset(Allowance.PASSWORDS_BY_NAME, account.login());
        try {
            passwords.check(next, SettingPassword.about(account));
        } catch (InvalidValue weak) {
            throw Problems.invalid("/password", weak.reason());
        }
        if (accounts.replace(account.withPassword(passwords.hash(next))).isEmpty()) {
            throw Problems.stale();
        }
        logIns.ofAccount(id);
        holders.tell(account, CHANGED);
    }
}
