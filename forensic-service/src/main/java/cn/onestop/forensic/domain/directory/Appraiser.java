package cn.onestop.forensic.domain.directory;

import cn.onestop.forensic.domain.Field;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appraiser of an institution.
 *
 * @param personKey key in the register of persons; null for who is not in it
 * @param senior whether of senior professional title in the field (General Rules art. 32)
 * @param years of practice
 * @param relatives keys of near relatives, as the appraiser declared them; for recusal only, no answer shows them (art. 20)
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
        boolean sample) {
    public Appraiser {
        fields = Set.copyOf(fields);
        relatives = Set.copyOf(relatives);
    }

    /** Whether licensed for the field on this day (General Rules art. 18). */
    public boolean mayAppraise(Field field, LocalDate day) {
        return fields.contains(field) && !day.isAfter(licensedUntil);
    }
}
