package cn.onestop.cases;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.nin;

import cn.onestop.cases.CaseDocuments.Written;
import cn.onestop.cases.outbox.Outbox;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.Line;
import cn.onestop.web.Problems;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The only two ways in which a case's document is written: one insert, and guarded updates. */
final class CaseWrites<C extends Case<?>> {
    static final String COLLECTION = "cases";

    private static final FindOneAndUpdateOptions ANSWER = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER)
            .projection(Projections.include("version", Outbox.FIELD));

    private final Line line;
    private final MongoCollection<Document> cases;
    private final CaseDocuments<C, ?> documents;
    private final OutboxRelay relay;
    private final Correlations correlations;
    private final CaseMeters meters;

    CaseWrites(
            Line line,
            MongoCollection<Document> cases,
            CaseDocuments<C, ?> documents,
            OutboxRelay relay,
            Correlations correlations,
            CaseMeters meters) {
        this.line = line;
        this.cases = cases;
        this.documents = documents;
        this.relay = relay;
        this.correlations = correlations;
        this.meters = meters;
    }

    Optional<CaseDocument<C>> read(String id) {
        return Optional.ofNullable(cases.withDocumentClass(RawBsonDocument.class)
                        .find(eq(id))
                        .first())
                .map(documents::read);
    }

    /** @throws com.mongodb.MongoWriteException when the reference or the origin is there already */
    Stored<C> insert(C aggregate, List<Step> steps, Document creation) {
        Bounds.check(line, 0, 0, steps);
        String id = aggregate.reference().toString();
        CaseSeal seal = documents.sealFor(id, null);
        Written written = documents.write(aggregate, List.of(), seal, steps, correlations.current());
        Document document = new Document("_id", id).append("version", 1L);
        document.putAll(creation);
        document.putAll(written.current());
        if (seal.seals()) {
            document.append(CaseSeal.DATA_KEY, seal.wrapped());
        }
        document.putAll(documents.state(aggregate, seal));
        document.append("seq", (long) steps.size())
                .append(CaseDocuments.HISTORY, written.newEntries())
                .append(Outbox.FIELD, written.newEvents());
        int bytes = Bounds.sizeOf(document);
        Bounds.checkSize(bytes);
        cases.insertOne(document);
        meters.opened();
        meters.documentOf(bytes);
        relay.handOn(COLLECTION, id, written.newEvents());
        return new Stored<>(aggregate, 1, written.history());
    }

    /** A change that readers must know of: the state, and the next version. Empty when the document moved meanwhile. */
    Optional<Stored<C>> change(CaseDocument<C> before, C aggregate, List<Step> steps) {
        return write(before, aggregate, steps, true, 1);
    }

    /** Something said of the case that changes nothing in it: the version stays, and nobody's If-Match fails. */
    Optional<Stored<C>> remind(CaseDocument<C> before, List<Step> steps) {
        return write(before, before.aggregate(), steps, before.lifted(), 0);
    }

    /**
     * Brings a document of an older schema into today's; nothing happened to the case, and nobody is told. The version grows all the
     * same, as it is what an instance of an older version guards its writes by. False when the document moved meanwhile.
     */
    boolean lift(CaseDocument<C> before) {
        Document update = new Document("$set", documents.lifted(before, documents.sealFor(before.id(), before.seal())))
                .append("$inc", new Document("version", 1L));
        return update(guard(before), update) != null;
    }

    private Optional<Stored<C>> write(
            CaseDocument<C> before, C aggregate, List<Step> steps, boolean state, int versions) {
        Bounds.check(line, before.history().size(), before.unsent(), steps);
        CaseSeal seal = documents.sealFor(before.id(), before.seal());
        Written written = documents.write(aggregate, before.history(), seal, steps, correlations.current());
        Document set = new Document(written.current());
        if (state) {
            set.putAll(documents.state(aggregate, seal));
        }
        Document push = new Document(Outbox.FIELD, new Document("$each", written.newEvents()));
        Document anew = documents.underNewSeal(before, seal, written.history());
        if (anew.isEmpty()) {
            push.append(CaseDocuments.HISTORY, new Document("$each", written.newEntries()));
        } else {
            set.putAll(anew);
        }
        Document update = new Document("$set", set)
                .append("$inc", new Document("version", (long) versions).append("seq", (long) steps.size()))
                .append("$push", push);
        checkSize(before, update);
        List<String> causes =
                steps.stream().map(step -> step.act().cause()).distinct().toList();
        Document after = update(and(guard(before), nin("history.cause", causes)), update);
        if (after == null) {
            return Optional.empty();
        }
        meters.documentOf(before.bytes());
        relay.handOn(COLLECTION, before.id(), Outbox.of(after));
        return Optional.of(new Stored<>(aggregate, before.version() + versions, written.history()));
    }

    private static Bson guard(CaseDocument<?> before) {
        return and(eq(before.id()), eq("version", before.version()), eq("seq", before.seq()));
    }

    private @Nullable Document update(Bson guard, Document update) {
        try {
            return cases.findOneAndUpdate(guard, update, ANSWER);
        } catch (MongoException e) {
            if (Bounds.isTooLarge(e)) {
                throw Problems.tooLarge(Bounds.LARGEST_DOCUMENT);
            }
            throw e;
        }
    }

    /** Measures exactly only what comes near the bound. */
    private void checkSize(CaseDocument<C> before, Document update) {
        int grown = before.bytes() + Bounds.sizeOf(update);
        if (grown > Bounds.LARGEST_DOCUMENT) {
            Bounds.checkSize(grown - Bounds.sizeOf(documents.state(documents.restore(before.tree()), before.seal())));
        }
    }
}
