package cn.onestop.consultation.knowledge.application;

import cn.onestop.consultation.knowledge.domain.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The knowledge base as it is kept; a port. */
public interface Entries {
    /**
     * One entry as it stands.
     *
     * @param entry null once it was withdrawn; the mark stays, so that what ships does not come back
     * @param origin keyed hash of the request that made it; null for what shipped
     * @param shipped hash of the shipped text that it still is; null once people wrote it
     */
    record Kept(
            String id,
            long version,
            @Nullable Entry entry,
            @Nullable String origin,
            @Nullable String shipped) {}

    Optional<Kept> find(String id);

    List<Kept> findAll(Collection<String> ids);

    /** The version of every entry, withdrawn ones included. */
    Map<String, Long> versions();

    /** @return false when there is one of this id */
    boolean insert(Kept kept);

    /** @return false when another version stands there */
    boolean replace(Kept kept, long expectedVersion);

    /** A number that grows after each change. */
    long epoch();

    /** Lets every instance know that something changed. */
    void changed();
}
