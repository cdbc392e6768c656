package cn.onestop.cases.audit;

import cn.onestop.cases.CaseSeal;
import cn.onestop.cases.HistoryDocuments;
import cn.onestop.cases.audit.AccessChains.Anchor;
import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.HistoryEntry;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Checks, page by page, the chains of access records and then the histories of cases. */
final class ChainCheck {
    private static final String RECORDS = "records:";
    private static final String CASES = "cases:";

    private final AccessChains chains;
    private final MongoCollection<Document> cases;
    private final DataKeys keys;
    private final InstantSource clock;
    private final Period keep;

    ChainCheck(AccessChains chains, MongoDatabase database, DataKeys keys, InstantSource clock, Period keep) {
        this.chains = chains;
        this.cases = database.getCollection("cases");
        this.keys = keys;
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * A place where a chain does not hold.
     *
     * @param chain a case's reference, or the chain of an instance
     * @param seq the first entry that does not fit
     */
    record Broken(String chain, long seq) {}

    /** @param next where to go on; null when everything is checked */
    record Part(int checked, List<Broken> broken, @Nullable String next) {}

    /** @param position null to begin with, then the {@code next} of the part before */
    Part check(@Nullable String position, int limit) {
        if (position != null && position.startsWith(CASES)) {
            return histories(position.substring(CASES.length()), limit);
        }
        return records(position == null ? "" : position.substring(RECORDS.length()), limit);
    }

    private Part records(String after, int limit) {
        List<ChainedRecord> page = chains.after(after, limit);
        List<Broken> broken = new ArrayList<>();
        Optional<ChainedRecord> last = chains.find(after);
        for (ChainedRecord record : page) {
            boolean fits = last.filter(before -> before.chain().equals(record.chain()))
                    .map(before -> follows(record, before.seq(), before.hash()))
                    .orElseGet(() -> begins(record));
            if (!fits || !record.isWhole()) {
                broken.add(new Broken(record.chain(), record.seq()));
            }
            last = Optional.of(record);
        }
        String next = page.size() < limit ? CASES : RECORDS + page.getLast().id();
        return new Part(page.size(), broken, next);
    }

    /** A chain begins at its genesis, or after the last record that was removed when its time was over. */
    private boolean begins(ChainedRecord first) {
        Optional<Anchor> anchor = chains.anchor(first.chain());
        return anchor.isPresent()
                && follows(first, anchor.get().seq(), anchor.get().hash())
                && isLegal(anchor.get());
    }

    private boolean isLegal(Anchor anchor) {
        if (anchor.seq() == 0) {
            return anchor.hash().equals(ChainedRecord.genesis(anchor.chain()));
        }
        return anchor.at() != null
                && !anchor.at()
                        .isAfter(clock.instant()
                                .atOffset(ZoneOffset.UTC)
                                .minus(keep)
                                .toInstant());
    }

    private static boolean follows(ChainedRecord record, long seq, String hash) {
        return record.seq() == seq + 1 && record.prev().equals(hash);
    }

    /** Up to the first entry whose note can't be opened, which was changed then. */
    private List<HistoryEntry> history(Document document) {
        List<HistoryEntry> history = new ArrayList<>();
        try {
            CaseSeal seal = CaseSeal.of(document, keys);
            for (Document entry : document.getList("history", Document.class, List.of())) {
                history.add(HistoryDocuments.read(entry, seal));
            }
        } catch (FieldCipher.Unreadable e) {
            return history;
        }
        return history;
    }

    private Part histories(String after, int limit) {
        List<Document> page = cases.find(Filters.gt("_id", after))
                .projection(Projections.include("history", "seq", CaseSeal.DATA_KEY))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
        List<Broken> broken = new ArrayList<>();
        for (Document document : page) {
            String reference = document.getString("_id");
            List<HistoryEntry> history = history(document);
            OptionalLong first = HistoryChain.firstBroken(reference, history);
            if (first.isPresent()) {
                broken.add(new Broken(reference, first.getAsLong()));
            } else if (history.size() != document.get("seq", Number.class).longValue()) {
                broken.add(new Broken(reference, history.size() + 1L));
            }
        }
        String next = page.size() < limit ? null : CASES + page.getLast().getString("_id");
        return new Part(page.size(), broken, next);
    }
}
