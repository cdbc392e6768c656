package cn.onestop.identity.domain;

import java.time.Instant;
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
    /** How a person came into the register. */
    public enum Origin {
        REGISTERED,
        PROXY,
        SAMPLE
    }

    public boolean isMerged() {
        return mergedInto != null;
    }
}
