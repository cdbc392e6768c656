package cn.onestop.forensic.domain.directory;

import cn.onestop.forensic.domain.Field;
import cn.onestop.kernel.Entry;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appraiser of an institution.
 *
 * @param personKey key in the register of persons; null for who is not in it
 * @param senior whether of senior professional title in the field (General Rules art. 32)
 * @param years of practice
 * @param relatives keyed hashes of near relatives, whom the appraiser declared; for recusal only, no answer shows them (art. 20)
 */
public record Appraiser(
        String id,
        long version,
        String institution,
        String name,
        @Nullable String personKey,
        String licence,
        LocalDate licensedUntil,
        Set<Field> fields,
        boolean senior,
        int years,
        Set<String> relatives,
        boolean sample)
        implements Entry {
    public Appraiser {
        fields = Set.copyOf(fields);
        relatives = Set.copyOf(relatives);
    }

    /** Whether licensed for the field on this day (General Rules art. 18). */
    public boolean mayAppraise(Field field, LocalDate day) {
        return field != Field.UNSTATED && fields.contains(field) && !day.isAfter(licensedUntil);
    }

    /** The same as another version of it, with another account, or none. */
    public Appraiser ofPerson(@Nullable String key) {
        return new Appraiser(
                id,
                version + 1,
                institution,
                name,
                key,
                licence,
                licensedUntil,
                fields,
                senior,
                years,
                relatives,
                sample);
    }

    /** The same with these relatives in place of those declared before. */
    public Appraiser declaring(Set<String> hashes) {
        return new Appraiser(
                id,
                version + 1,
                institution,
                name,
                personKey,
                licence,
                licensedUntil,
                fields,
                senior,
                years,
                hashes,
                sample);
    }
}
