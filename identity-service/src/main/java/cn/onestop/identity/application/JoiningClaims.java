package cn.onestop.identity.application;

import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.Persons;
import cn.onestop.kernel.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what others said of a person join the person, once it is known who that is: the claims with the person's number whose name
 * fits. One with another name waits for staff with the paper in hand. Accounts don't follow: whoever opened one under a claim is
 * not thereby the person.
 */
public final class JoiningClaims {
    private static final Logger log = LoggerFactory.getLogger(JoiningClaims.class);

    private final Persons persons;

    public JoiningClaims(Persons persons) {
        this.persons = persons;
    }

    /** Again is harmless. A claim that is changed meanwhile, is changed by somebody who lets it join too. */
    public void join(Person person, Act act) {
        IdentityNumber number = person.number();
        if (number == null || person.isClaim()) {
            return;
        }
        for (Person claim : persons.claimsOn(number)) {
            if (person.isCalled(claim.name(), number) && persons.merge(claim, person, act)) {
                log.info("claim {} joins {}", claim.key(), person.key());
            }
        }
    }
}
