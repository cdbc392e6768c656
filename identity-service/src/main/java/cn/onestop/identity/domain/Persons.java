package cn.onestop.identity.domain;

import cn.onestop.kernel.Act;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of persons. An erased one is in it no more, a merged one leads to the one that stands for it. */
public interface Persons {
    /** The person of this very key, merged or not. */
    Optional<Person> find(String key);

    /** The person of this number, who confirmed it, or staff with the paper in hand did; never a claim. */
    Optional<Person> findByNumber(IdentityNumber number);

    /**
     * Keeps apart what somebody else says of a person; it binds nobody. The same number and name said again are the same claim,
     * or lead to the person whom it joined.
     *
     * @param said with a fresh key and a number
     */
    Person claim(Person said);

    /** The claims with this number that have joined nobody. */
    List<Person> claimsOn(IdentityNumber number);

    /** The person of this key, or the one that stands for it after a merge. */
    Optional<Person> standingFor(String key);

    /** Names by the keys asked for; keys that are unknown or erased are left out. */
    Map<String, PersonName> names(Collection<String> keys);

    /** Adds the person, unless one with the same identity number is there, who is returned then. */
    Added add(Person person);

    /**
     * Puts name, number and phone right and says so to everyone.
     *
     * @param corrected as it should be, with the version that was read
     * @return false when it was changed meanwhile, or the number is another person's
     */
    boolean correct(Person corrected, Correction correction, Act act);

    /** What was put right, the first correction first; none for a key that is unknown or erased. */
    List<Correction> corrections(String key);

    /**
     * Lets records that were kept before claims were told apart stand as what they are: those of the person's own act as
     * persons, all others as claims. Idempotent, and done for each record anyway when it is come upon.
     *
     * @return how many were judged, at most {@code limit}
     */
    int settleOldClaims(int limit);

    /** Lets {@code into} stand for the duplicate and says so to everyone; false when it was changed meanwhile. */
    boolean merge(Person duplicate, Person into, Act act);

    /** Destroys the person's data key and says so to everyone; false when the key is unknown. Again is harmless. */
    boolean erase(String key, Act act);

    /** @param created false when the person was there already */
    record Added(Person person, boolean created) {}
}
