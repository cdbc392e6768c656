package cn.onestop.identity.domain;

import cn.onestop.kernel.Act;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The register of persons. An erased one is in it no more, a merged one leads to the one that stands for it. */
public interface Persons {
    /** The person of this very key, merged or not. */
    Optional<Person> find(String key);

    Optional<Person> findByNumber(IdentityNumber number);

    /** The person of this key, or the one that stands for it after a merge. */
    Optional<Person> standingFor(String key);

    /** Names by the keys asked for; keys that are unknown or erased are left out. */
    Map<String, PersonName> names(Collection<String> keys);

    /** Adds the person, unless one with the same identity number is there, who is returned then. */
    Added add(Person person);

    /** @return false when changed by someone else since {@code person.version()} */
    boolean changeContact(Person person);

    /** Lets {@code into} stand for the duplicate and says so to everyone; false when it was changed meanwhile. */
    boolean merge(Person duplicate, Person into, Act act);

    /** Destroys the person's data key and says so to everyone; false when the key is unknown. Again is harmless. */
    boolean erase(String key, Act act);

    /** @param created false when the person was there already */
    record Added(Person person, boolean created) {}
}
