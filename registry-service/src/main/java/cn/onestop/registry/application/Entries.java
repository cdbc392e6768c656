package cn.onestop.registry.application;

import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.search.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stored entries of one kind: those that people made or changed. A port.
 *
 * @param <E> the kind
 */
public interface Entries<E extends Entry & Versioned> {

    /**
     * An entry as it is stored.
     *
     * @param entry null once it was removed
     * @param origin what was asked for when it was made, as a keyed hash; null where nobody's request made it
     */
    record Stored<E>(
            String id,
            long version,
            @Nullable E entry,
            @Nullable String origin) {
        static <E extends Entry & Versioned> Stored<E> of(E entry, @Nullable String origin) {
            return new Stored<>(entry.id(), entry.version(), entry, origin);
        }
    }

    List<Stored<E>> all();

    Optional<Stored<E>> find(String id);

    /** Whether it was new; false when the id is taken. */
    boolean insert(Stored<E> entry);

    /** Whether the stored version was the expected one, and was replaced. */
    boolean replace(Stored<E> entry, long expectedVersion);

    /**
     * Writes many: those of version 1 if they are new, the others if the version before is stored, or none is and the
     * version is 2, as of a sample.
     *
     * @return the ids of those that were not written
     */
    Set<String> putAll(List<Stored<E>> entries);

    /** Which of these are stored. */
    List<Stored<E>> findAll(Collection<String> ids);
}
