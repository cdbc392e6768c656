package cn.onestop.notary.domain.directory;

import cn.onestop.kernel.Entry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All notaries and offices, in memory. Immutable: a change gives a new one. */
public final class Directory {
    private final Map<String, Notary> notaries;
    private final Map<String, NotaryOffice> offices;
    private final Map<String, Notary> byPerson;

    private Directory(Map<String, Notary> notaries, Map<String, NotaryOffice> offices) {
        this.notaries = notaries;
        this.offices = offices;
        this.byPerson = HashMap.newHashMap(notaries.size());
        notaries.values().forEach(each -> {
            if (each.personKey() != null) {
                byPerson.put(each.personKey(), each);
            }
        });
    }

    public static Directory of(Collection<Notary> notaries, Collection<NotaryOffice> offices) {
        return new Directory(byId(notaries), byId(offices));
    }

    /** With these in their new state, unless a later one is in already, and without those that are gone. */
    public Directory changed(Collection<Notary> put, Set<String> gone) {
        return new Directory(merged(notaries, put, gone), offices);
    }

    /** The same for offices. */
    public Directory officesChanged(Collection<NotaryOffice> put, Set<String> gone) {
        return new Directory(notaries, merged(offices, put, gone));
    }

    public Optional<Notary> notary(String id) {
        return Optional.ofNullable(notaries.get(id));
    }

    /** Whose account this is, if it is one of the directory. */
    public Optional<Notary> ofPerson(@Nullable String personKey) {
        return personKey == null ? Optional.empty() : Optional.ofNullable(byPerson.get(personKey));
    }

    public Optional<NotaryOffice> office(String id) {
        return Optional.ofNullable(offices.get(id));
    }

    /** The office that serves this place most closely, at which somebody practises. */
    public Optional<NotaryOffice> officeFor(String place) {
        return offices.values().stream()
                .filter(office -> office.isFor(place))
                .filter(office -> notaries.values().stream()
                        .anyMatch(
                                notary -> notary.practising() && notary.office().equals(office.id())))
                .max(Comparator.comparingInt(
                                (NotaryOffice office) -> office.serves().length())
                        .thenComparing(NotaryOffice::id, Comparator.reverseOrder()));
    }

    /** Everybody, in the order of ids. */
    public List<Notary> notaries() {
        return notaries.values().stream()
                .sorted(Comparator.comparing(Notary::id))
                .toList();
    }

    /** Every office, in the order of ids. */
    public List<NotaryOffice> offices() {
        return offices.values().stream()
                .sorted(Comparator.comparing(NotaryOffice::id))
                .toList();
    }

    private static <E extends Entry> Map<String, E> byId(Collection<E> entries) {
        Map<String, E> all = HashMap.newHashMap(entries.size());
        entries.forEach(entry -> all.put(entry.id(), entry));
        return all;
    }

    private static <E extends Entry> Map<String, E> merged(Map<String, E> all, Collection<E> put, Set<String> gone) {
        Map<String, E> next = new HashMap<>(all);
        put.forEach(
                entry -> next.merge(entry.id(), entry, (now, later) -> now.version() > later.version() ? now : later));
        next.keySet().removeAll(gone);
        return next;
    }
}
