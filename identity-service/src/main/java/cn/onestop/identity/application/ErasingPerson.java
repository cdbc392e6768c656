package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Persons;
import cn.onestop.kernel.Act;
import cn.onestop.web.Problems;

/** Destroys what is known of a person, after retention (PIPL art. 47): without the data key no backup can be read either. */
public final class ErasingPerson {
    private final Persons persons;
    private final Accounts accounts;
    private final EndingLogIns logIns;

    public ErasingPerson(Persons persons, Accounts accounts, EndingLogIns logIns) {
        this.persons = persons;
        this.accounts = accounts;
        this.logIns = logIns;
    }

    public void erase(String key, Act act) {
        accounts.eraseOfPerson(key, act.at());
        for (Account account : accounts.ofPerson(key)) {
            logIns.ofAccount(account.id());
        }
        if (!persons.erase(key, act)) {
            throw Problems.notFound();
        }
    }
}
