package cn.onestop.identity.application;

import static cn.onestop.web.Role.ADMIN;
import static cn.onestop.web.Role.SUPERVISOR;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Accounts.Creation;
import cn.onestop.identity.domain.Accounts.Opening;
import cn.onestop.identity.domain.Grants;
import cn.onestop.identity.domain.Role;
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
    private final EndingLogIns logIns;

    public AdministeringAccounts(Accounts accounts, EndingLogIns logIns) {
        this.accounts = accounts;
        this.logIns = logIns;
    }

    public Opening open(Caller by, Account account, Creation creation) {
        if (!maySet(by, account.roles(), account.areas())) {
            throw Problems.forbidden();
        }
        Opening opening = accounts.open(account, creation);
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
        return change(by, id, expected, account -> account.withGrants(roles, areas));
    }

    public Account enable(Caller by, String id, ExpectedVersion expected, boolean enabled) {
        return change(by, id, expected, account -> account.withEnabled(enabled));
    }

    public Account resetPassword(Caller by, String id, ExpectedVersion expected, String hash) {
        return change(by, id, expected, account -> account.withPassword(hash));
    }

    /** Every change ends the account's log-ins; tokens that are out expire within minutes. */
    private Account change(Caller by, String id, ExpectedVersion expected, UnaryOperator<Account> how) {
        Account account = get(by, id);
        if (account.version() != expected.value()) {
            throw Problems.stale();
        }
        Account changed = accounts.replace(how.apply(account)).orElseThrow(Problems::stale);
        logIns.ofAccount(id);
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
