package cn.onestop.consultation.knowledge.application;

import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.Kept;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** People write, change and withdraw entries, guarded by their versions. */
@Service
public class KeepingKnowledge {
    private final EntryStore<Entry> entries;
    private final KeepingFresh fresh;

    KeepingKnowledge(EntryStore<Entry> entries, KeepingFresh fresh) {
        this.entries = entries;
        this.fresh = fresh;
    }

    /** What stands there now; empty when there is none, or it was withdrawn. */
    public Optional<Kept<Entry>> find(String id) {
        return entries.find(id).filter(kept -> kept.entry() != null);
    }

    /**
     * Writes a new entry once: the same request again is answered as the first time.
     *
     * @param form what was asked for
     * @param made the entry under the id that is made of the caller's key
     */
    public Kept<Entry> write(Caller caller, IdempotencyKey key, Object form, Function<String, Entry> made) {
        Kept<Entry> first = entries.write(caller, key, "k-", form, made);
        tell();
        return first;
    }

    /** Puts another text in place of the version that the caller saw. */
    public Kept<Entry> change(long expectedVersion, Entry next) {
        return put(next.id(), expectedVersion, next);
    }

    /** Withdraws the version that the caller saw: it is found no more. */
    public void withdraw(String id, long expectedVersion) {
        put(id, expectedVersion, null);
    }

    private Kept<Entry> put(String id, long expectedVersion, @Nullable Entry entry) {
        Kept<Entry> now = find(id).orElseThrow(Problems::notFound);
        Kept<Entry> next = new Kept<>(id, expectedVersion + 1, entry, now.origin(), null);
        if (!entries.replace(next, expectedVersion)) {
            throw Problems.stale();
        }
        tell();
        return next;
    }

    private void tell() {
        entries.changed();
        fresh.compare();
    }
}
