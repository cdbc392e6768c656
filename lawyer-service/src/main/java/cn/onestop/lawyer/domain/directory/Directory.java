package cn.onestop.lawyer.domain.directory;

import cn.onestop.kernel.Entry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All who practise, in memory. Immutable: a change gives a new one. */
public final class Directory {
    public static final Directory EMPTY = new Directory(Map.of(), Map.of());

    private final Map<String, Practitioner> practitioners;
    private final Map<String, Firm> firms;
    private final Map<String, Practitioner> byPerson;
    private final List<Practitioner> inOrder;

    private Directory(Map<String, Practitioner> practitioners, Map<String, Firm> firms) {
        this.practitioners = practitioners;
        this.firms = firms;
        this.byPerson = HashMap.newHashMap(practitioners.size());
        practitioners.values().forEach(each -> {
            if (each.personKey() != null) {
                byPerson.put(each.personKey(), each);
            }
        });
        this.inOrder = practitioners.values().stream()
                .sorted(Comparator.comparing(Practitioner::id))
                .toList();
    }

    public static Directory of(Collection<Practitioner> practitioners, Collection<Firm> firms) {
        return new Directory(byId(practitioners), byId(firms));
    }

    /** With these in their new state, unless a later one is in already, and without those that are gone. */
    public Directory changed(Collection<Practitioner> put, Set<String> gone) {
        return new Directory(merged(practitioners, put, gone), firms);
    }

    /** The same for firms and offices. */
    public Directory firmsChanged(Collection<Firm> put, Set<String> gone) {
        return new Directory(practitioners, merged(firms, put, gone));
    }

    public Optional<Practitioner> practitioner(String id) {
        return Optional.ofNullable(practitioners.get(id));
    }

    /** Whose account this is, if it is one of the directory. */
    public Optional<Practitioner> ofPerson(@Nullable String personKey) {
        return personKey == null ? Optional.empty() : Optional.ofNullable(byPerson.get(personKey));
    }

    public Optional<Firm> firm(String id) {
        return Optional.ofNullable(firms.get(id));
    }

    /** Everybody, in the order of ids. */
    public List<Practitioner> practitioners() {
        return inOrder;
    }

    /** Every firm and office, in the order of ids. */
    public List<Firm> firms() {
        return firms.values().stream().sorted(Comparator.comparing(Firm::id)).toList();
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
