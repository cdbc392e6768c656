package cn.onestop.cases.audit;

import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import cn.onestop.web.Purpose;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at which case and what for. Each start of an instance writes a chain of its own, so that a record that was
 * changed, removed or put in shows; what was cut off the end of a chain shows in backups only.
 */
public final class AccessRecords {
    private static final int PAGE = 500;
    private static final int TRIES = 3;

    private final AccessChains chains;
    private final String chain;
    private final InstantSource clock;
    private final Period keep;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Link head;

    /**
     * @param chain unique for this start of this instance
     * @param keep how long records are kept
     */
    AccessRecords(AccessChains chains, String chain, InstantSource clock, Period keep) {
        this.chains = chains;
        this.chain = chain;
        this.clock = clock;
        this.keep = keep;
    }

    private record Link(long seq, String hash) {}

    /**
     * Records that a staff member reads a case, before the answer is given; without the record there is no answer.
     *
     * @param own whether it is one of the reader's own cases, which needs no purpose and no record
     * @param operation what is read: {@code GET /api/mediations/{reference}}
     * @throws cn.onestop.web.ProblemException 400 when the purpose is missing
     */
    public void staffReads(
            Caller reader, boolean own, String caseReference, Optional<Purpose> purpose, String operation) {
        if (own) {
            return;
        }
        Purpose stated = purpose.orElseThrow(Problems::purposeMissing);
        append(new AccessRecord(
                Instant.ofEpochMilli(clock.millis()),
                reader.id(),
                reader.roles(),
                caseReference,
                stated.value(),
                operation));
    }

    /** Who looked at this case, the latest first and in pages, for nothing bounds them; for the people of the case to read. */
    public Page<AccessRecord> of(String caseReference, Cursors cursors, @Nullable String after, Limit limit) {
        List<ChainedRecord> latestFirst = chains.ofCase(caseReference).stream()
                .sorted(Comparator.comparing(ChainedRecord::latestFirst))
                .toList();
        return cursors.page("accesses " + caseReference, latestFirst, ChainedRecord::latestFirst, after, limit)
                .map(ChainedRecord::record);
    }

    /**
     * Removes records after their time, from the beginning of each chain.
     *
     * @return how many were removed
     */
    public int prune() {
        Instant cutoff = clock.instant().atOffset(ZoneOffset.UTC).minus(keep).toInstant();
        int removed = 0;
        for (AccessChains.Anchor anchor : chains.anchors()) {
            List<ChainedRecord> old = chains.before(anchor, cutoff, PAGE);
            while (!old.isEmpty()) {
                chains.prune(anchor, old.getLast());
                removed += old.size();
                anchor = chains.anchor(anchor.chain()).orElseThrow();
                old = chains.before(anchor, cutoff, PAGE);
            }
        }
        return removed;
    }

    private void append(AccessRecord record) {
        lock.lock();
        try {
            int tries = 0;
            while (!appended(record)) {
                if (++tries == TRIES) {
                    throw new IllegalStateException("another writes to the chain " + chain);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean appended(AccessRecord record) {
        Link last = head == null ? lastWritten() : head;
        head = null; // a write that fails may have arrived: the next one reads where the chain ends
        ChainedRecord next = ChainedRecord.after(chain, last.seq() + 1, last.hash(), record);
        boolean appended = chains.append(next);
        if (appended) {
            head = new Link(next.seq(), next.hash());
        }
        return appended;
    }

    private Link lastWritten() {
        chains.begin(chain);
        return chains.last(chain)
                .map(last -> new Link(last.seq(), last.hash()))
                .or(() -> chains.anchor(chain).map(anchor -> new Link(anchor.seq(), anchor.hash())))
                .orElseThrow();
    }
}
