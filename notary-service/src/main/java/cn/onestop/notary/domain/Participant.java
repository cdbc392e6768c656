package cn.onestop.notary.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whom something is notarized.
 *
 * @param key in the register of persons and organisations
 * @param representative key of the person who acts for an organisation, or null
 * @param hashes keyed hashes of both keys, by which a notary's declarations are compared
 */
public record Participant(
        String key,
        String name,
        Role role,
        boolean organisation,
        @Nullable String representative,
        Set<String> hashes) {
    /** The kind of the keyed hashes by which parties are compared with what notaries declared. */
    public static final String HASH_KIND = "notary.party";

    /** Their part. */
    public enum Role {
        /** Who asks for the notarization. */
        APPLICANT,
        /** Who is concerned beside: the other side of a contract, the debtor of a deed. */
        OTHER_PARTY
    }

    public Participant {
        hashes = Set.copyOf(hashes);
    }

    /** Whether what this person says is what the participant says. */
    public boolean speaksThrough(@Nullable String person) {
        return person != null && (key.equals(person) || person.equals(representative));
    }
}
