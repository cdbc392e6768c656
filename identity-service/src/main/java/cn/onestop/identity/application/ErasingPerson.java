package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.LoginSessions;
import cn.onestop.identity.domain.Persons;
import cn.onestop.kernel.Act;
import cn.onestop.web.Problems;

/** Destroys what is known of a person, after retention (PIPL art. 47): without the data key no backup can be read either. */
public final class ErasingPerson {
    private final Persons persons;
    private final Accounts accounts;
    private final LoginSessions sessions;

    public ErasingPerson(Persons persons, Accounts accounts, LoginSessions sessions) {
        this.persons = persons;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public void erase(String key, Act act) {
        for (Account account : accounts.ofPerson(key)) {
            sessions.closeAllOf(account.id());
        }
        accounts.eraseOfPerson(key, act.at());
        if (!persons.erase(key, act)) {
            throw Problems.notFound();
        }
    }
}
