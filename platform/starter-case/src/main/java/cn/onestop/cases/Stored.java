package cn.onestop.cases;

import cn.onestop.kernel.HistoryEntry;
import java.util.List;

/**
 * A case as the store holds it.
 *
 * @param version grows with every change that a reader must know of; the ETag
 */
public record Stored<C>(C value, long version, List<HistoryEntry> history) {
    public Stored {
        history = List.copyOf(history);
    }
}
