package cn.onestop.forensic.domain.directory;

import cn.onestop.forensic.domain.Field;
import cn.onestop.kernel.Entry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All institutions and appraisers, in memory. Immutable: a change gives a new one. */
public final class Directory {
    private final Map<String, Institution> institutions;
    private final Map<String, Appraiser> appraisers;

    private Directory(Map<String, Institution> institutions, Map<String, Appraiser> appraisers) {
        this.institutions = institutions;
        this.appraisers = appraisers;
    }

    public static Directory of(Collection<Institution> institutions, Collection<Appraiser> appraisers) {
        return new Directory(merged(Map.of(), institutions, Set.of()), merged(Map.of(), appraisers, Set.of()));
    }

    /** With these in their new state, unless a later one is in already, and without those that are gone. */
    public Directory institutionsChanged(Collection<Institution> put, Set<String> gone) {
        return new Directory(merged(institutions, put, gone), appraisers);
    }

    /** The same for appraisers. */
    public Directory appraisersChanged(Collection<Appraiser> put, Set<String> gone) {
        return new Directory(institutions, merged(appraisers, put, gone));
    }

    public Optional<Institution> institution(String id) {
        return Optional.ofNullable(institutions.get(id));
    }

    public Optional<Appraiser> appraiser(String id) {
        return Optional.ofNullable(appraisers.get(id));
    }

    /** Whose account this is, if it is one of the directory. */
    public Optional<Appraiser> ofPerson(@Nullable String personKey) {
        return personKey == null
                ? Optional.empty()
                : appraisers.values().stream()
                        .filter(one -> personKey.equals(one.personKey()))
                        .findFirst();
    }

    /** The institution that this person heads. */
    public Optional<Institution> headedBy(String personKey) {
        return institutions.values().stream()
                .filter(one -> personKey.equals(one.headKey()))
                .findFirst();
    }

    /** Every institution, in the order of ids. */
    public List<Institution> institutions() {
        return List.copyOf(institutions.values());
    }

    /** Every appraiser, in the order of ids. */
    public List<Appraiser> appraisers() {
        return List.copyOf(appraisers.values());
    }

    /**
     * The licensed institution nearest to an area: that with which it shares the longest part of its code, then the first by id.
     *
     * @param except an institution that may not be it, or null
     * @param least how it must be accredited at least
     */
    public Optional<Institution> nearest(
            String area, Field field, LocalDate day, @Nullable String except, Institution.Accreditation least) {
        return institutions.values().stream()
                .filter(one -> one.mayAppraise(field, day)
                        && !one.id().equals(except)
                        && one.accreditation().isNoLessThan(least))
                .max(Comparator.<Institution>comparingInt(one -> shared(one.area(), area))
                        .thenComparing(Comparator.comparing(Institution::id).reversed()));
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static <E extends Entry> Map<String, E> merged(Map<String, E> all, Collection<E> put, Set<String> gone) {
        Map<String, E> next = new TreeMap<>(all);
        put.forEach(
                entry -> next.merge(entry.id(), entry, (now, later) -> now.version() > later.version() ? now : later));
        next.keySet().removeAll(gone);
        return next;
    }
}
