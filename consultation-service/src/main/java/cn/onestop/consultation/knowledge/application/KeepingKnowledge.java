package cn.onestop.consultation.knowledge.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.consultation.knowledge.application.Entries.Kept;
import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** People write, change and withdraw entries, guarded by their versions. */
@Service
public class KeepingKnowledge {
    private static final int LENGTH = 20;

    private final Entries entries;
    private final KeepingFresh fresh;
    private final LookupHash hashes;
    private final JsonMapper json;

    KeepingKnowledge(Entries entries, KeepingFresh fresh, LookupHash hashes, JsonMapper json) {
        this.entries = entries;
        this.fresh = fresh;
        this.hashes = hashes;
        this.json = json;
    }

    /** What stands there now; empty when there is none, or it was withdrawn. */
    public Optional<Kept> find(String id) {
        return entries.find(id).filter(kept -> kept.entry() != null);
    }

    /**
     * Writes a new entry once: the same request again is answered as the first time.
     *
     * @param form what was asked for
     * @param made the entry under the id that is made of the caller's key
     */
    public Kept write(Caller caller, IdempotencyKey key, Object form, Function<String, Entry> made) {
        String hash = hashes.of("knowledge.entry", caller.account() + "\n" + key.value());
        String id = "k-" + hash.substring(hash.indexOf('.') + 1).substring(0, LENGTH);
        String origin = hashes.of("knowledge.body", json.writeValueAsString(form));
        Kept first = new Kept(id, 1, made.apply(id), origin, null);
        if (!entries.insert(first)
                && !entries.find(id)
                        .filter(before -> origin.equals(before.origin()))
                        .isPresent()) {
            throw Problems.idempotencyKeyReused();
        }
        tell();
        return first;
    }

    /** Puts another text in place of the version that the caller saw. */
    public Kept change(long expectedVersion, Entry next) {
        Kept now = find(next.id()).orElseThrow(Problems::notFound);
        return put(new Kept(next.id(), expectedVersion + 1, next, now.origin(), null), expectedVersion);
    }

    /** Withdraws the version that the caller saw: it is found no more. */
    public void withdraw(String id, long expectedVersion) {
        Kept now = find(id).orElseThrow(Problems::notFound);
        put(new Kept(id, expectedVersion + 1, null, now.origin(), null), expectedVersion);
    }

    private Kept put(Kept next, long expectedVersion) {
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
