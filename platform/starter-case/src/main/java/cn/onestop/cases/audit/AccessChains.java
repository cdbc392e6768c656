package cn.onestop.cases.audit;

import cn.onestop.cases.Once;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.SealedText;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The chains of access records in the database, each with the anchor from which it counts. */
final class AccessChains {
    private static final String SEQ = "seq";
    private static final String HASH = "hash";
    private static final String CHAIN = "chain";

    private final MongoCollection<Document> records;
    private final MongoCollection<Document> anchors;
    private final SealedText purposes;

    AccessChains(MongoDatabase database, FieldCipher cipher) {
        this.records = database.getCollection("access_records");
        this.purposes = new SealedText(records, cipher, ChainedRecord.PURPOSE);
        this.anchors = database.getCollection("access_chains");
    }

    /** What people gave as their purpose, in the records. */
    SealedText purposes() {
        return purposes;
    }

    /**
     * Where a chain begins: its genesis, or the last record that was removed after its time.
     *
     * @param at when that record was written; null for a genesis
     */
    record Anchor(
            String chain, long seq, String hash, @Nullable Instant at) {}

    void begin(String chain) {
        records.createIndex(Indexes.ascending("case"));
        anchors.updateOne(
                Filters.eq("_id", chain),
                Updates.combine(Updates.setOnInsert(SEQ, 0L), Updates.setOnInsert(HASH, ChainedRecord.genesis(chain))),
                new UpdateOptions().upsert(true));
    }

    /** @return false when the chain has this link already, because the answer to a write was lost */
    boolean append(ChainedRecord record) {
        return Once.insert(records, record.write(purposes));
    }

    Optional<ChainedRecord> last(String chain) {
        return Optional.ofNullable(
                        records.find(of(chain)).sort(Sorts.descending("_id")).first())
                .map(this::record);
    }

    Optional<ChainedRecord> find(String id) {
        return Optional.ofNullable(records.find(Filters.eq("_id", id)).first()).map(this::record);
    }

    /** In the order of their chains. */
    List<ChainedRecord> after(String id, int limit) {
        return list(
                records.find(Filters.gt("_id", id)).sort(Sorts.ascending("_id")).limit(limit));
    }

    List<ChainedRecord> ofCase(String reference) {
        return list(records.find(Filters.eq("case", reference)));
    }

    Optional<Anchor> anchor(String chain) {
        return Optional.ofNullable(anchors.find(Filters.eq("_id", chain)).first())
                .map(AccessChains::anchor);
    }

    List<Anchor> anchors() {
        return StreamSupport.stream(anchors.find().spliterator(), false)
                .map(AccessChains::anchor)
                .toList();
    }

    /** The records of a chain that were written before, as far as none in between was written later. */
    List<ChainedRecord> before(Anchor anchor, Instant cutoff, int limit) {
        return list(records.find(Filters.and(of(anchor.chain()), Filters.gt(SEQ, anchor.seq())))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit))
                .stream()
                .takeWhile(record -> record.record().at().isBefore(cutoff))
                .toList();
    }

    /** Moves the anchor up to a record, then removes what lies before it; what a crash leaves in between goes the next time. */
    void prune(Anchor anchor, ChainedRecord last) {
        anchors.updateOne(
                Filters.and(Filters.eq("_id", anchor.chain()), Filters.eq(SEQ, anchor.seq())),
                Updates.combine(
                        Updates.set(SEQ, last.seq()),
                        Updates.set(HASH, last.hash()),
                        Updates.set("at", Date.from(last.record().at()))));
        anchor(anchor.chain())
                .ifPresent(now -> records.deleteMany(Filters.and(of(anchor.chain()), Filters.lte(SEQ, now.seq()))));
    }

    private ChainedRecord record(Document document) {
        return ChainedRecord.read(document, purposes);
    }

    private static Bson of(String chain) {
        return Filters.eq(CHAIN, chain);
    }

    private static Anchor anchor(Document document) {
        @Nullable Date at = document.getDate("at");
        return new Anchor(
                document.getString("_id"),
                document.get(SEQ, Number.class).longValue(),
                document.getString(HASH),
                at == null ? null : at.toInstant());
    }

    private List<ChainedRecord> list(Iterable<Document> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(this::record)
                .toList();
    }
}
