package cn.onestop.registry.application;

import cn.onestop.registry.domain.Shelf;
import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.search.Entry;
import cn.onestop.web.Problems;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Makes, changes and removes the entries of one kind, guarded by their versions. A sample is stored with its first change.
 *
 * @param <E> the kind
 */
public final class KeepingEntries<E extends Entry & Versioned> {
    private final Change.Kind kind;
    private final Entries<E> entries;
    private final Shelf<E> shelf;
    private final Epochs epochs;
    private final Announcements announcements;
    private final KeepingFresh fresh;

    public KeepingEntries(
            Change.Kind kind,
            Entries<E> entries,
            Shelf<E> shelf,
            Epochs epochs,
            Announcements announcements,
            KeepingFresh fresh) {
        this.kind = kind;
        this.entries = entries;
        this.shelf = shelf;
        this.epochs = epochs;
        this.announcements = announcements;
        this.fresh = fresh;
    }

    /**
     * Makes an entry once: the same request again is answered as the first time.
     *
     * @param entry version 1, its id made of the caller's key
     * @param origin keyed hash of what was asked for; another one under the same id is refused
     */
    public E create(E entry, String origin) {
        long epoch = epochs.next();
        if (!entries.insert(Entries.Stored.of(entry, origin))) {
            boolean same = entries.find(entry.id())
                    .map(first -> origin.equals(first.origin()))
                    .orElse(false);
            if (!same) {
                throw Problems.idempotencyKeyReused();
            }
        }
        announce(entry.id(), epoch);
        return entry;
    }

    /** The entry as it is now, in the database and not in this instance's memory. */
    public Optional<E> current(String id) {
        Optional<Entries.Stored<E>> stored = entries.find(id);
        return stored.isPresent()
                ? stored.map(Entries.Stored::entry)
                : shelf.find(id).filter(Versioned::sample);
    }

    /**
     * Changes an entry of the expected version.
     *
     * @param change gives the new state, with the next version; refuses by throwing
     */
    public E change(String id, long expectedVersion, UnaryOperator<E> change) {
        E now = current(id).orElseThrow(Problems::notFound);
        E next = change.apply(now);
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        put(new Entries.Stored<>(id, next.version(), next, null), now);
        return next;
    }

    /** Removes an entry of the expected version; a mark stays, so that a sample does not come back. */
    public void remove(String id, long expectedVersion, Consumer<E> check) {
        E now = current(id).orElseThrow(Problems::notFound);
        check.accept(now);
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        put(new Entries.Stored<>(id, now.version() + 1, null, null), now);
    }

    private void put(Entries.Stored<E> next, E now) {
        long epoch = epochs.next();
        boolean done =
                entries.replace(next, now.version()) || (now.sample() && now.version() == 1 && entries.insert(next));
        if (!done) {
            announce(next.id(), epoch);
            throw Problems.stale();
        }
        announce(next.id(), epoch);
    }

    private void announce(String id, long epoch) {
        Change change = new Change(kind, id, epoch);
        fresh.apply(change);
        announcements.tell(change);
    }
}
