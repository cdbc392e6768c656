package cn.onestop.forensic.domain.directory;

import cn.onestop.forensic.domain.Field;
import cn.onestop.kernel.Entry;
import cn.onestop.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A forensic institution.
 *
 * @param version grows with every change, from 1
 * @param licence number of the licence of the justice department
 * @param headKey key of the person who heads it; null where that person has no account
 * @param sample whether it is invented, for a trial
 */
public record Institution(
        String id,
        long version,
        String name,
        String licence,
        LocalDate licensedUntil,
        String area,
        Set<Field> fields,
        Accreditation accreditation,
        String headName,
        @Nullable String headKey,
        String phone,
        boolean sample)
        implements Entry {

    /** How an institution's laboratory is accredited; a re-appraisal needs no less than the first had (art. 32). */
    public enum Accreditation {
        NONE,
        PROVINCIAL,
        NATIONAL;

        public boolean isNoLessThan(Accreditation other) {
            return compareTo(other) >= 0;
        }
    }

    public Institution {
        fields = Set.copyOf(fields);
        phone = PhoneNumber.normal(phone);
    }

    /** Whether it may take up an appraisal of the field on this day (General Rules art. 15(1)). */
    public boolean mayAppraise(Field field, LocalDate day) {
        return field != Field.UNSTATED && fields.contains(field) && !day.isAfter(licensedUntil);
    }

    /** The same as another version of it, headed by another account, or none. */
    public Institution headedBy(@Nullable String key) {
        return new Institution(
                id,
                version + 1,
                name,
                licence,
                licensedUntil,
                area,
                fields,
                accreditation,
                headName,
                key,
                phone,
                sample);
    }
}
