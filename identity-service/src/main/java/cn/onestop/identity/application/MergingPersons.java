package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.Persons;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problems;
import java.util.Objects;

/** Lets one record of a person stand for another one of the same person. */
public final class MergingPersons {
    private final Persons persons;
    private final Accounts accounts;

    public MergingPersons(Persons persons, Accounts accounts) {
        this.persons = persons;
        this.accounts = accounts;
    }

    /**
     * Again is harmless: the accounts of the duplicate follow, also after a merge that was cut short. Those under a claim don't: who
     * opened one under what others said is not thereby the person.
     */
    public void merge(String duplicateKey, String intoKey, Act act) {
        Person duplicate = persons.find(duplicateKey).orElseThrow(Problems::notFound);
        Person into = persons.find(intoKey)
                .filter(person -> !person.isMerged())
                .orElseThrow(() ->
                        Problems.invalid("/into", new Text("没有这个人员，或其本身已被合并", "is no person, or was merged itself")));
        if (duplicate.key().equals(into.key())) {
            throw Problems.invalid("/into", new Text("不能与自身合并", "is the same person"));
        }
        if (duplicate.isMerged()) {
            if (!into.key().equals(duplicate.mergedInto())) {
                throw Problems.conflict(new Text("该人员已并入另一人员。", "This person was merged into another one."));
            }
        } else {
            check(duplicate, into);
            if (!persons.merge(duplicate, into, act)) {
                throw Problems.conflict(new Text("该人员刚被他人更改，请重试。", "Changed by someone else just now: try again."));
            }
        }
        if (!duplicate.isClaim()) {
            for (Account account : accounts.ofPerson(duplicate.key())) {
                accounts.replace(account.withPerson(into.key()));
            }
        }
    }

    private static void check(Person duplicate, Person into) {
        if (into.isClaim() && !duplicate.isClaim()) {
            throw Problems.conflict(new Text(
                    "他人的陈述不能代替本人的档案，请反向合并。",
                    "What others said can't stand for a person's own record: merge the other way round."));
        }
        IdentityNumber number = duplicate.number();
        if (number != null && into.number() == null) {
            throw Problems.conflict(new Text(
                    "有身份证号码的人员不能并入没有的，请反向合并。",
                    "A person with an identity number can't be merged into one without: merge the other way round."));
        }
        if (number != null && !Objects.equals(number, into.number())) {
            throw Problems.conflict(new Text("两个人员的身份证号码不同。", "They have different identity numbers."));
        }
    }
}
