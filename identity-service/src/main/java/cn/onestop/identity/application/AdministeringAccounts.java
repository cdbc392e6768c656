package cn.onestop.identity.application;

import static cn.onestop.web.Role.ADMIN;
import static cn.onestop.web.Role.SUPERVISOR;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Accounts.Creation;
import cn.onestop.identity.domain.Accounts.Opening;
import cn.onestop.identity.domain.Grants;
import cn.onestop.identity.domain.Role;
import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts as administrators see them all, and supervisors those of their areas' staff; another's account is not there. */
public final class AdministeringAccounts {
    private static final Logger log = LoggerFactory.getLogger(AdministeringAccounts.class);

    private final Accounts accounts;
    private final Holders holders;
    private final EndingLogIns logIns;

    public AdministeringAccounts(Accounts accounts, Holders holders, EndingLogIns logIns) {
        this.accounts = accounts;
        this.holders = holders;
        this.logIns = logIns;
    }

    public Opening open(Caller by, Account account, Creation creation) {
        if (!maySet(by, account.roles(), account.areas())) {
            throw Problems.forbidden();
        }
        Opening opening = accounts.open(account, creation);
        if (opening instanceof Opening.Opened(Account opened, boolean first) && first) {
            holders.tell(
                    opened,
                    new Text(
                            "已为您开通公共法律服务平台工作账户" + opened.login() + "。请在登录页选择“首次登录或忘记密码”设置密码；如与您无关，不必理会。",
                            "The account " + opened.login()
                                    + " was opened for you at public legal services. Choose 'first"
                                    + " log-in or forgotten password' on the log-in page; if it is not for you, do nothing."));
        }
        log.info("{} opens account {} with {} in {}", by.id(), account.id(), account.roles(), account.areas());
        return opening;
    }

    public Account get(Caller by, String id) {
        return accounts.find(id)
                .filter(account -> maySet(by, account.roles(), account.areas()))
                .orElseThrow(Problems::notFound);
    }

    /** @param area a supervisor names one of the own; an administrator may leave it empty */
    public List<Account> list(Caller by, String area, @Nullable String afterId, int limit) {
        if (!by.has(ADMIN) && !by.isStaffIn(area, SUPERVISOR)) {
            throw Problems.forbidden();
        }
        return accounts.list(area, afterId, limit).stream()
                .filter(account -> maySet(by, account.roles(), account.areas()))
                .toList();
    }

    public Account grant(Caller by, String id, ExpectedVersion expected, Set<Role> roles, Set<String> areas) {
        if (!maySet(by, roles, areas)) {
            throw Problems.forbidden();
        }
        return change(
                by,
                id,
                expected,
                account -> account.withGrants(roles, areas),
                new Text("角色和辖区已调整", "its roles and areas were changed"));
    }

    public Account enable(Caller by, String id, ExpectedVersion expected, boolean enabled) {
        return change(
                by,
                id,
                expected,
                account -> account.withEnabled(enabled),
                enabled ? new Text("已启用", "it was opened again") : new Text("已停用", "it was closed"));
    }

    /** The password serves no more; the holder sets another one by a code. Nobody learns one by this. */
    public Account voidPassword(Caller by, String id, ExpectedVersion expected) {
        return change(
                by,
                id,
                expected,
                account -> {
                    if (holders.phone(account).isEmpty()) {
                        throw Problems.conflict(new Text(
                                "该账户没有可接收验证码的手机，持有人将无法设置新密码。",
                                "No code can reach the holder of this account, who could set no other password."));
                    }
                    return account.withPassword(null);
                },
                new Text(
                        "密码已作废，请在登录页选择“首次登录或忘记密码”重新设置",
                        "its password serves no more: choose 'first log-in or forgotten password' on the log-in page"));
    }

    /** Every change ends the account's log-ins; tokens that are out expire within minutes. */
    private Account change(Caller by, String id, ExpectedVersion expected, UnaryOperator<Account> how, Text what) {
        Account account = get(by, id);
        if (account.version() != expected.value()) {
            throw Problems.stale();
        }
        Account changed = accounts.replace(how.apply(account)).orElseThrow(Problems::stale);
        logIns.ofAccount(id);
        holders.tell(
                changed,
                new Text(
                        "您的公共法律服务平台账户" + changed.login() + what.zh() + "。",
                        "Your account " + changed.login() + " at public legal services: " + what.en() + "."));
        log.info(
                "{} changed account {}: {} in {}, enabled {}",
                by.id(),
                id,
                changed.roles(),
                changed.areas(),
                changed.enabled());
        return changed;
    }

    private static boolean maySet(Caller by, Set<Role> roles, Set<String> areas) {
        return by.has(ADMIN) || by.has(SUPERVISOR) && Grants.mayBeSetBySupervisor(by.areas(), roles, areas);
    }
}
