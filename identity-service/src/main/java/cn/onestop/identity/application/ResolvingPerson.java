package cn.onestop.identity.application;

import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the person a service files for by proxy, or enters a new one. Gives the key away only to who knows number and name
 * both, changes nothing of a known person, and is limited and logged.
 */
public final class ResolvingPerson {
    private static final Logger log = LoggerFactory.getLogger(ResolvingPerson.class);

    private final Persons persons;
    private final Allowances allowances;
    private final InstantSource system;

    public ResolvingPerson(Persons persons, Allowances allowances, InstantSource system) {
        this.persons = persons;
        this.allowances = allowances;
        this.system = system;
    }

    /** @param service which asks */
    public Persons.Added resolve(String service, IdentityNumber number, PersonName name, @Nullable Phone phone) {
        Instant now = system.instant();
        VerifyingPhone.allow(allowances.take(Allowance.RESOLVES_BY_CLIENT, service, now), now);
        Persons.Added found =
                persons.add(new Person(Keys.person(), name, number, phone, Person.Origin.PROXY, null, now, 0));
        boolean same = found.person().name().isSameAs(name);
        log.info(
                "{} resolved {}: {}",
                service,
                found.person().key(),
                found.created() ? "created" : same ? "known" : "refused, another name");
        if (!same) {
            throw new Refusal.Refused(
                    new Refusal(
                            "NAME_DOES_NOT_FIT_NUMBER",
                            new Text("身份证号码与姓名不符。", "The identity number is registered with another name."),
                            null,
                            List.of(
                                    new Refusal.NextStep(
                                            null,
                                            new Text(
                                                    "请核对身份证原件；如姓名已变更，请携带户口簿到司法所更正。",
                                                    "Check the identity card itself; after a change of name, bring the household register to the judicial office.")))),
                    "/name");
        }
        return found;
    }
}
