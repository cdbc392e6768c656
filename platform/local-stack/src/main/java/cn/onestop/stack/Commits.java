package cn.onestop.stack;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * Writes what was changed to the file, once for all who wait: whoever comes first commits for everybody whose change is in by then.
 *
 * <p>Not thread-safe: {@link GuardedBackend} calls it under its lock, so that a commit never sees half an operation. For the same reason H2's own
 * background commits are off.
 */
final class Commits {
    private static final int COMMITS_BETWEEN_COMPACTIONS = 500;

    /** Space is used again after this time; until then a torn last write falls back to the state before it. */
    private static final int RETENTION_MILLIS = 5_000;

    private static final int FILL_RATE = 50;
    private static final int BYTES_PER_COMPACTION = 8 << 20;

    private final MVStore store;
    private int sinceCompaction;

    Commits(MVStore store) {
        this.store = store;
    }

    static MVStore openFile(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    boolean needed() {
        return store.getFileStore() != null && store.hasUnsavedChanges();
    }

    void commit() {
        store.commit();
        if (++sinceCompaction >= COMMITS_BETWEEN_COMPACTIONS) {
            sinceCompaction = 0;
            store.compact(FILL_RATE, BYTES_PER_COMPACTION);
        }
    }
}
