package cn.onestop.registry.domain;

import cn.onestop.registry.domain.search.Entry;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who serves in villages.
 *
 * @param area where the person is at home, and by which staff keep the entry
 * @param serves the areas for which people may turn to this person; at least one
 * @param phone null when unknown
 * @param personKey the key in the identity service when the person has an account, or null
 * @param sample whether the person was made up for a trial
 */
public record Person(
        String id,
        long version,
        String name,
        Set<PersonRole> roles,
        String area,
        List<String> serves,
        PersonStatus status,
        @Nullable Phone phone,
        @Nullable String personKey,
        boolean sample)
        implements Entry, Versioned {

    private static final int ROLES = PersonRole.values().length;

    /** The bit by which people in the role are found. */
    public static int tag(PersonRole role) {
        return 1 << role.ordinal();
    }

    /** The bit by which people with the status are found. */
    public static int tag(PersonStatus status) {
        return 1 << (ROLES + status.ordinal());
    }

    public int tags() {
        int tags = tag(status);
        for (PersonRole role : roles) {
            tags |= tag(role);
        }
        return tags;
    }

    /** The person one step further; the only way to another status. */
    public Person moved(PersonStatus to) {
        PersonStatus.MOVES.move(status, to);
        return new Person(id, version + 1, name, roles, area, serves, to, phone, personKey, sample);
    }

    /**
     * A telephone number.
     *
     * @param masked as others may see it: {@code 138****1234}
     * @param sealed the number itself, encrypted; null for a sample, which has none
     */
    public record Phone(String masked, @Nullable String sealed) {
        public static String mask(String number) {
            return number.length() < 8
                    ? "*".repeat(number.length())
                    : number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
        }
    }
}
