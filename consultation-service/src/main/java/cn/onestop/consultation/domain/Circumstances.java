package cn.onestop.consultation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the person said that decides about periods, urgency and help.
 *
 * @param amountYuan what is claimed in money; null where it is not about money, or not known
 */
public record Circumstances(
        Dates dates,
        Set<Flag> flags,
        List<Membership> memberships,
        @Nullable BigDecimal amountYuan) {

    /**
     * The days from which periods run; each is null unless the person told it.
     *
     * @param knownOn when the person came to know of the harm and who caused it
     * @param harmedOn when the harm was done
     * @param accidentOn when the accident at work happened, or the occupational disease was found
     * @param employmentEndedOn when the employment ended
     * @param lastDay last day of another period that the law sets
     * @param lastDayOf what must be done by then
     */
    public record Dates(
            @Nullable LocalDate knownOn,
            @Nullable LocalDate harmedOn,
            @Nullable LocalDate accidentOn,
            @Nullable LocalDate employmentEndedOn,
            @Nullable LocalDate lastDay,
            @Nullable String lastDayOf) {
        public static final Dates NONE = new Dates(null, null, null, null, null, null);
    }

    /** What else must not be overheard at first contact. */
    public enum Flag {
        /** Property or evidence must be preserved at once (Legal Aid Law art. 44(2)). */
        PRESERVATION_NEEDED,
        /** What is claimed is needed before the judgment: wages, medical costs (art. 44(2)). */
        ADVANCE_ENFORCEMENT_NEEDED,
        /** Another urgency that a law or rule names (art. 44(3)). */
        URGENT_BY_OTHER_LAW,
        DOMESTIC_VIOLENCE,
        LIKELY_CRIME
    }

    public static final Circumstances NONE = new Circumstances(Dates.NONE, Set.of(), List.of(), null);

    public Circumstances {
        flags = flags.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(flags));
        memberships = List.copyOf(memberships);
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }
}
