package cn.onestop.cases;

import cn.onestop.kernel.HistoryEntry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as it was read, to be changed under guard.
 *
 * @param seal what its texts lie under; none in the form before states were sealed
 * @param lifted whether it is stored in an older schema than today's
 * @param tree the state as it was read, in today's schema
 * @param aggregate made of it; the verbs change this one
 * @param seq of the last history entry; guards a write beside the version, as a reminder leaves the version alone
 * @param summary as it was last told, JSON
 * @param unsent length of the outbox
 * @param bytes size of the whole document
 */
record CaseDocument<C>(
        String id,
        long version,
        long seq,
        CaseSeal seal,
        boolean lifted,
        ObjectNode tree,
        C aggregate,
        List<HistoryEntry> history,
        String summary,
        int unsent,
        int bytes) {

    boolean hasCause(String cause) {
        return history.stream().anyMatch(entry -> entry.cause().equals(cause));
    }

    Set<String> causes() {
        return history.stream().map(HistoryEntry::cause).collect(Collectors.toSet());
    }

    Stored<C> stored() {
        return new Stored<>(aggregate, version, history);
    }
}
