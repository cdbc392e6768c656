package cn.onestop.identity.application;

import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what somebody says of somebody else, for a filing by proxy or against a respondent: a claim, which binds nobody. Whether it
 * fits a person of the register or not, the same is done, the answer looks the same and names nothing that was not said; limited and
 * logged.
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

    /**
     * The claim comes before the look at the register, as a person comes into the register before the look at the claims: so
     * one of the two sees the other, and no fitting claim is left over.
     *
     * @param service which asks
     * @return the key of who it is, or of the claim; nobody can tell which
     */
    public String resolve(String service, IdentityNumber number, PersonName name, @Nullable Phone phone) {
        Instant now = system.instant();
        VerifyingPhone.allow(allowances.take(Allowance.RESOLVES_BY_CLIENT, service, now), now);
        Person claim = persons.claim(new Person(Keys.person(), name, number, phone, Person.Origin.PROXY, null, now, 0));
        Optional<Person> person = persons.findByNumber(number).filter(known -> known.isCalled(name, number));
        String key = person.orElse(claim).key();
        log.info("{} resolved {}: {}", service, key, person.isPresent() ? "known" : "a claim");
        return key;
    }
}
