package cn.onestop.identity.application;

import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.Correction;
import cn.onestop.identity.domain.Correction.Part;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.RealNames;
import cn.onestop.kernel.Act;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Somebody who registered with the phone alone says the identity number later; the authority confirms it, and what others claimed joins. */
public final class IdentifyingOneself {
    private final Persons persons;
    private final Accounts accounts;
    private final RealNames realNames;
    private final MergingPersons merging;
    private final JoiningClaims joining;
    private final Allowances allowances;
    private final InstantSource system;

    public IdentifyingOneself(
            Persons persons,
            Accounts accounts,
            RealNames realNames,
            MergingPersons merging,
            JoiningClaims joining,
            Allowances allowances,
            InstantSource system) {
        this.persons = persons;
        this.accounts = accounts;
        this.realNames = realNames;
        this.merging = merging;
        this.joining = joining;
        this.allowances = allowances;
        this.system = system;
    }

    /** Again with the same number is harmless; a confirmed one is changed by staff with the paper only. */
    public void identify(Caller caller, IdentityNumber number, Act act) {
        Instant now = system.instant();
        VerifyingPhone.allow(allowances.take(Allowance.IDENTIFICATIONS_BY_ACCOUNT, caller.account(), now), now);
        String key = caller.personKey();
        Person person = (key == null ? Optional.<Person>empty() : persons.standingFor(key))
                .filter(found -> !found.isClaim())
                .orElseThrow(Problems::notFound);
        if (person.number() != null) {
            requireSame(person, number);
            joining.join(person, act);
            return;
        }
        Phone phone = person.phone();
        if (phone == null || !realNames.confirms(number, person.name(), phone)) {
            throw RegisteringPerson.notConfirmed();
        }
        Person identified = persons.findByNumber(number)
                .map(known -> merged(person, known, act))
                .orElseGet(() -> identified(person, number, act));
        joining.join(identified, act);
    }

    private static void requireSame(Person person, IdentityNumber number) {
        if (!Objects.equals(person.number(), number)) {
            throw RegisteringPerson.notConfirmed();
        }
    }

    /** Staff brought the person in with the paper, before there was an account. */
    private Person merged(Person person, Person known, Act act) {
        if (!known.name().isSameAs(person.name())
                || !accounts.ofPerson(known.key()).isEmpty()) {
            throw RegisteringPerson.notConfirmed();
        }
        merging.merge(person.key(), known.key(), act);
        return known;
    }

    private Person identified(Person person, IdentityNumber number, Act act) {
        Person with = new Person(
                person.key(),
                person.name(),
                number,
                person.phone(),
                person.origin(),
                null,
                person.createdAt(),
                person.version());
        Correction correction = new Correction(act.at(), person.key(), "", "", Set.of(Part.IDENTITY_NUMBER), null);
        if (!persons.correct(with, correction, act)) {
            throw Problems.stale();
        }
        return persons.find(person.key()).orElseThrow(Problems::notFound);
    }
}
