package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.Passwords;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;
import java.time.Instant;
import java.time.InstantSource;

/** Someone changes the own password; whoever holds the token only, and not the password, can't try for long. */
public final class ChangingOwnPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Allowances allowances;
    private final EndingLogIns logIns;
    private final InstantSource system;

    public ChangingOwnPassword(
            Accounts accounts, Passwords passwords, Allowances allowances, EndingLogIns logIns, InstantSource system) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.allowances = allowances;
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
        if (accounts.replace(account.withPassword(passwords.hash(next))).isEmpty()) {
            throw Problems.stale();
        }
        logIns.ofAccount(id);
    }
}
