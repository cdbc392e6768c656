package cn.onestop.registry.application.imports;

import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.search.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How entries of one kind stand in a list.
 *
 * @param <E> the kind
 */
interface Format<E extends Entry & Versioned> {
    /** The columns of an export; an import takes them in any order, {@code number} besides, and may leave some out. */
    List<String> columns();

    /** Begins the ids of this kind. */
    String prefix();

    List<String> write(E entry);

    /** What decides whether two versions say the same. */
    default Object content(E entry) {
        return write(entry);
    }

    /**
     * @param now the entry as it is; null for a new one
     * @throws Row.Refused the first column that can't be taken
     */
    E read(Row row, String id, @Nullable E now) throws Row.Refused;
}
