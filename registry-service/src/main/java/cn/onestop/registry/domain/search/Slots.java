package cn.onestop.registry.domain.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the order of their areas, with what a search needs beside them in flat arrays and bitmaps; never changed.
 * The subtree of an area is one range of slots.
 */
final class Slots<E extends Entry> {
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::area).thenComparing(Entry::id);

    private static final int INSIDE = NameQuery.Fit.INSIDE.ordinal();

    private final Entry[] entries;
    private final int[] tags;
    /** All names, one after the other: to look through them must not mean to look for them all over the memory. */
    private final char[] names;

    private final char[] numbers;
    private final int[] nameEnds;
    private final Initials initials;

    @SuppressWarnings("unchecked")
    Slots(Collection<? extends E> given, ToIntFunction<E> tagger, Spelling spelling) {
        this.entries = given.toArray(Entry[]::new);
        Arrays.sort(entries, ORDER);
        this.tags = new int[entries.length];
        for (int slot = 0; slot < entries.length; slot++) {
            tags[slot] = tagger.applyAsInt((E) entries[slot]);
        }
        this.initials = new Initials(entries, spelling);
        this.nameEnds = new int[entries.length];
        StringBuilder all = new StringBuilder(entries.length * 8);
        for (int slot = 0; slot < entries.length; slot++) {
            nameEnds[slot] = all.append(entries[slot].name()).length();
        }
        this.names = all.toString().toCharArray();
        this.numbers = spelling.numbersOf(names);
    }

    private NameQuery.Name nameAt(int slot) {
        return new NameQuery.Name(names, numbers, slot == 0 ? 0 : nameEnds[slot - 1], nameEnds[slot]);
    }

    int size() {
        return entries.length;
    }

    @SuppressWarnings("unchecked")
    E at(int slot) {
        return (E) entries[slot];
    }

    int tagsAt(int slot) {
        return tags[slot];
    }

    /** The slot of this very entry's area and id; negative when there is none. */
    int slotOf(Entry entry) {
        return Arrays.binarySearch(entries, entry, ORDER);
    }

    int lowerBound(String area) {
        int low = 0;
        int high = entries.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle].area().compareTo(area) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int upperBound(String area) {
        return area.isEmpty() ? entries.length : lowerBound(area + Character.MAX_VALUE);
    }

    /** The best hits, by rank and then in order. */
    List<Hit<E>> search(Query query, NameQuery name, Predicate<? super E> also) {
        int from = lowerBound(query.area());
        int to = upperBound(query.area());
        long[] may = initials.mayContain(name.text());
        List<Hit<E>> best = new ArrayList<>();
        if (!name.isEmpty() && (query.after() == null || query.after().rank() < INSIDE)) {
            best.addAll(beginning(query, name, also, from, to, may));
            best.sort(Comparator.comparingInt(Hit::rank));
        }
        for (int slot = next(may, from); slot < to && best.size() < query.limit(); slot = next(may, slot + 1)) {
            if (query.wants(tags[slot]) && (name.isEmpty() || name.fitsOnlyInside(nameAt(slot)))) {
                E entry = at(slot);
                if (query.wants(INSIDE, entry) && also.test(entry)) {
                    best.add(new Hit<>(entry, INSIDE));
                }
            }
        }
        return best.size() > query.limit() ? best.subList(0, query.limit()) : best;
    }

    /** Every hit whose name begins with what was typed. */
    private List<Hit<E>> beginning(
            Query query, NameQuery name, Predicate<? super E> also, int from, int to, long @Nullable [] may) {
        List<Hit<E>> hits = new ArrayList<>();
        long[] starts = may == null ? null : initials.mayBeginWith(name.text());
        if (starts != null && may != null) {
            Arrays.setAll(starts, word -> starts[word] & may[word]);
        }
        for (int slot = next(starts, from); slot < to; slot = next(starts, slot + 1)) {
            if (query.wants(tags[slot])) {
                E entry = at(slot);
                int rank = name.fitAtStart(nameAt(slot)).ordinal();
                if (rank < INSIDE && query.wants(rank, entry) && also.test(entry)) {
                    hits.add(new Hit<>(entry, rank));
                }
            }
        }
        return hits;
    }

    /** The first slot in the bitmap from here on; every slot is in null. */
    private int next(long @Nullable [] map, int from) {
        if (map == null || from >= entries.length) {
            return from;
        }
        int word = from >>> 6;
        long bits = map[word] & (-1L << from);
        while (bits == 0) {
            if (++word == map.length) {
                return entries.length;
            }
            bits = map[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }
}
