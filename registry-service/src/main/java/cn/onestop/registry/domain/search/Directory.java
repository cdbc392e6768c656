package cn.onestop.registry.domain.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Entries that are found by name, area and tags. Immutable: a change gives a new directory. The many lie in slots that
 * are never changed; the few that were changed since lie beside them and are looked through one by one, until they are
 * so many that new slots are laid.
 *
 * @param <E> the kind of entry
 */
public final class Directory<E extends Entry> {
    private static final int MOST_CHANGED = 256;

    private final Slots<E> slots;
    private final Set<String> replaced;
    private final NavigableMap<Entry, E> changed;
    private final ToIntFunction<E> tagger;
    private final Spelling spelling;

    private Directory(
            Slots<E> slots,
            Set<String> replaced,
            NavigableMap<Entry, E> changed,
            ToIntFunction<E> tagger,
            Spelling spelling) {
        this.slots = slots;
        this.replaced = replaced;
        this.changed = changed;
        this.tagger = tagger;
        this.spelling = spelling;
    }

    /**
     * A directory of these entries.
     *
     * @param tagger up to 32 yes-or-no facts of an entry, as bits, by which a search can be narrowed
     */
    public static <E extends Entry> Directory<E> of(
            Collection<? extends E> entries, ToIntFunction<E> tagger, Readings readings) {
        return laid(entries, tagger, new Spelling(readings));
    }

    private static <E extends Entry> Directory<E> laid(
            Collection<? extends E> entries, ToIntFunction<E> tagger, Spelling spelling) {
        return new Directory<>(
                new Slots<>(entries, tagger, spelling), Set.of(), new TreeMap<>(Slots.ORDER), tagger, spelling);
    }

    /** The entry in its new state, in place of {@code before}, which is null when it is new. */
    public Directory<E> with(@Nullable E before, E now) {
        return changed(before, now);
    }

    public Directory<E> without(E entry) {
        return changed(entry, null);
    }

    private Directory<E> changed(@Nullable E before, @Nullable E now) {
        Set<String> out = new HashSet<>(replaced);
        NavigableMap<Entry, E> beside = new TreeMap<>(changed);
        if (before != null) {
            beside.remove(before);
            if (slots.slotOf(before) >= 0) {
                out.add(before.id());
            }
        }
        if (now != null) {
            beside.put(now, now);
        }
        Directory<E> next = new Directory<>(slots, out, beside, tagger, spelling);
        return out.size() + beside.size() > MOST_CHANGED ? laid(next.list("", 0), tagger, spelling) : next;
    }

    public int size() {
        return slots.size() - replaced.size() + changed.size();
    }

    /** The best hits, by rank, then by area and id. */
    public List<Hit<E>> search(Query query, Predicate<? super E> also) {
        NameQuery name = new NameQuery(query.name(), spelling);
        List<Hit<E>> best =
                slots.search(query, name, replaced.isEmpty() ? also : entry -> isCurrent(entry) && also.test(entry));
        if (changed.isEmpty()) {
            return best;
        }
        List<Hit<E>> all = new ArrayList<>(best);
        for (E entry : changed.values()) {
            int rank = name.fit(NameQuery.Name.of(entry.name(), spelling)).ordinal();
            if (rank < NameQuery.Fit.NONE.ordinal()
                    && entry.area().startsWith(query.area())
                    && query.wants(tagger.applyAsInt(entry))
                    && query.wants(rank, entry)
                    && also.test(entry)) {
                all.add(new Hit<>(entry, rank));
            }
        }
        all.sort(Comparator.<Hit<E>>comparingInt(Hit::rank).thenComparing(Hit::entry, Slots.ORDER));
        return List.copyOf(all.subList(0, Math.min(all.size(), query.limit())));
    }

    /** All entries in the area's subtree, in order, with one of these tags; 0 for any. */
    public List<E> list(String area, int anyTag) {
        return within(
                slots.lowerBound(area),
                slots.upperBound(area),
                entry -> entry.area().startsWith(area),
                tags -> anyTag == 0 || (tags & anyTag) != 0);
    }

    /** All entries of exactly this area that have all these tags. */
    public List<E> at(String area, int allTags) {
        return within(
                slots.lowerBound(area),
                slots.lowerBound(area + '\0'),
                entry -> entry.area().equals(area),
                tags -> (tags & allTags) == allTags);
    }

    private List<E> within(int from, int to, Predicate<Entry> there, Tags wanted) {
        List<E> found = new ArrayList<>();
        for (int slot = from; slot < to; slot++) {
            if (wanted.fit(slots.tagsAt(slot)) && isCurrent(slots.at(slot))) {
                found.add(slots.at(slot));
            }
        }
        int before = found.size();
        for (E entry : changed.values()) {
            if (there.test(entry) && wanted.fit(tagger.applyAsInt(entry))) {
                found.add(entry);
            }
        }
        if (found.size() > before) {
            found.sort(Slots.ORDER);
        }
        return found;
    }

    @FunctionalInterface
    private interface Tags {
        boolean fit(int tags);
    }

    private boolean isCurrent(E entry) {
        return replaced.isEmpty() || !replaced.contains(entry.id());
    }
}
