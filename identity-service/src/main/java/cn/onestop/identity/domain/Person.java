package cn.onestop.identity.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A natural person in the register.
 *
 * @param key random, the only thing that others hold
 * @param number null for someone who is not identified yet, is merged or erased
 * @param mergedInto the record that stands for this one; null unless merged
 */
public record Person(
        String key,
        PersonName name,
        @Nullable IdentityNumber number,
        @Nullable Phone phone,
        Origin origin,
        @Nullable String mergedInto,
        Instant createdAt,
        long version) {
    /** How a record came into the register. */
    public enum Origin {
        /** By the person's own act, or by staff with the paper in hand. */
        REGISTERED,
        /** By what somebody else said of the person: a claim, which binds nobody. */
        PROXY,
        SAMPLE
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Whether it is only what somebody else said. Its number and name are nobody's until the person, or staff with the paper, says so. */
    public boolean isClaim() {
        return origin == Origin.PROXY;
    }

    public Person withKey(String other) {
        return new Person(other, name, number, phone, origin, mergedInto, createdAt, version);
    }

    /** Whether number and name are what this record says. */
    public boolean isCalled(PersonName said, IdentityNumber its) {
        return Objects.equals(number, its) && name.isSameAs(said);
    }
}
