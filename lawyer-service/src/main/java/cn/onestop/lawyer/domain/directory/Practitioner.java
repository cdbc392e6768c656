package cn.onestop.lawyer.domain.directory;

import cn.onestop.kernel.Entry;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lawyer or grassroots legal worker of the directory.
 *
 * @param personKey key in the register of persons, by which an account is found; null for who has none
 * @param firm id of the firm or office
 * @param area where one mostly works
 * @param licence number of the licence
 * @param practising whether the licence is in force now
 * @param since since when one practises, by field
 * @param capacity how many cases at once
 * @param otherCases cases in hand that are not on this platform
 * @param rating as known when the entry was made; what clients say on this platform comes on top
 * @param formerOffice a judge's or prosecutor's office, or null
 * @param declarations kin and interests, declared to the office and shown to nobody
 */
public record Practitioner(
        String id,
        long version,
        String name,
        Profession profession,
        @Nullable String personKey,
        String firm,
        String area,
        String licence,
        boolean practising,
        Map<Specialty, LocalDate> since,
        Set<Language> languages,
        int capacity,
        int otherCases,
        Rating rating,
        @Nullable FormerOffice formerOffice,
        List<Declaration> declarations,
        boolean sample)
        implements Entry {

    public Practitioner {
        since = Collections.unmodifiableMap(since.isEmpty() ? Map.of() : new EnumMap<>(since));
        languages = Set.copyOf(languages);
        declarations = List.copyOf(declarations);
    }

    /** Whole years of practice in the field on that day; 0 for a field that is none of one's own. */
    public int yearsIn(Specialty field, LocalDate day) {
        LocalDate from = since.get(field);
        return from == null || from.isAfter(day) ? 0 : Period.between(from, day).getYears();
    }

    /** The next version, of the person with this key. */
    public Practitioner withPersonKey(@Nullable String key) {
        return ofPerson(version + 1, key);
    }

    /** This version, of the person with this key. */
    public Practitioner ofPerson(@Nullable String key) {
        return ofPerson(version, key);
    }

    private Practitioner ofPerson(long version, @Nullable String key) {
        return new Practitioner(
                id,
                version,
                name,
                profession,
                key,
                firm,
                area,
                licence,
                practising,
                since,
                languages,
                capacity,
                otherCases,
                rating,
                formerOffice,
                declarations,
                sample);
    }

    /** The same with other declarations. */
    public Practitioner declaring(List<Declaration> all) {
        return new Practitioner(
                id,
                version + 1,
                name,
                profession,
                personKey,
                firm,
                area,
                licence,
                practising,
                since,
                languages,
                capacity,
                otherCases,
                rating,
                formerOffice,
                all,
                sample);
    }
}
