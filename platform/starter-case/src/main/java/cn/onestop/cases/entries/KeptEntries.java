package cn.onestop.cases.entries;

import cn.onestop.kernel.Entry;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One kind of entries of a directory that an instance has in memory: what is written here is taken in at once, by others when they look. */
public final class KeptEntries<E extends Entry> {
    private final EntryStore<E> store;
    private final EntryFollower<E> follower;
    private final String prefix;

    /**
     * @param prefix of the ids of new entries
     * @param takeIn puts the changed entries, and the ids of those that are gone, into memory
     */
    public KeptEntries(EntryStore<E> store, String prefix, BiConsumer<List<E>, Set<String>> takeIn) {
        this.store = store;
        this.prefix = prefix;
        this.follower = new EntryFollower<>(store, changed -> takeIn.accept(standing(changed), gone(changed)));
    }

    /** Takes in whatever has another version than what is held. */
    public void compare() {
        follower.compare();
    }

    /** Looks whether anything changed; cheap when nothing did. */
    public void lookAgain() {
        follower.lookAgain();
    }

    /**
     * Adds an entry, once for each key of a caller.
     *
     * @param form what was asked for
     */
    public E add(Caller caller, IdempotencyKey key, Object form, Function<String, E> made) {
        Kept<E> written = store.write(caller, key, prefix, form, made);
        store.changed();
        follower.compare();
        return Objects.requireNonNull(written.entry());
    }

    /** Puts an entry in the place of the version before it; a sample is stored with the first change of it. */
    public E put(E next) {
        Kept<E> kept = new Kept<>(next.id(), next.version(), next, origin(next.id()), null);
        boolean done = store.replace(kept, next.version() - 1)
                || (next.sample()
                        && next.version() == 2
                        && store.find(next.id()).isEmpty()
                        && store.insert(kept));
        if (!done) {
            throw Problems.stale();
        }
        store.changed();
        follower.compare();
        return next;
    }

    private @Nullable String origin(String id) {
        return store.find(id).map(Kept::origin).orElse(null);
    }

    private static <E> List<E> standing(List<Kept<E>> changed) {
        return changed.stream().map(Kept::entry).filter(Objects::nonNull).toList();
    }

    private static <E> Set<String> gone(List<Kept<E>> changed) {
        return changed.stream()
                .filter(kept -> kept.entry() == null)
                .map(Kept::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
