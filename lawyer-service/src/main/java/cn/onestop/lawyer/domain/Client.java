package cn.onestop.lawyer.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the case is for.
 *
 * @param key in the register of persons and organisations
 * @param representative key of the person who acts for an organisation, or null
 * @param hashes keyed hashes of both keys, by which sides are compared
 */
public record Client(
        String key,
        String name,
        boolean organisation,
        @Nullable String representative,
        Set<String> hashes) {
    /** The kind of the keyed hashes by which sides are compared. */
    public static final String HASH_KIND = "lawyer.side";

    public Client {
        hashes = Set.copyOf(hashes);
    }

    /** The client's key, and that of whoever acts for an organisation. */
    public Set<String> keys() {
        return representative == null ? Set.of(key) : Set.of(key, representative);
    }

    /** Whether what this person says is what the client says. */
    public boolean speaksThrough(@Nullable String person) {
        return person != null && (key.equals(person) || person.equals(representative));
    }
}
