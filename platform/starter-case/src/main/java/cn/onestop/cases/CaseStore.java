package cn.onestop.cases;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.Reference;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The cases of this line: each one document, changed only by guarded single-document updates. A bean. */
public final class CaseStore<C extends Case<?>> {
    /** Writers of one case that lose against each other this often have another trouble than bad luck. */
    private static final int MOST_ATTEMPTS = 50;

    private final CaseType<C, ?> type;
    private final MongoCollection<Document> cases;
    private final CaseDocuments<C, ?> documents;
    private final CaseWrites<C> writes;
    private final LookupHash hashes;
    private final JsonMapper answers;
    private final SecureRandom random = new SecureRandom();

    CaseStore(
            CaseType<C, ?> type,
            MongoCollection<Document> cases,
            CaseDocuments<C, ?> documents,
            CaseWrites<C> writes,
            LookupHash hashes,
            JsonMapper answers) {
        this.type = type;
        this.cases = cases;
        this.documents = documents;
        this.writes = writes;
        this.hashes = hashes;
        this.answers = answers;
    }

    /**
     * Opens a case once for an origin; a repeat gets the first answer.
     *
     * @param opening makes the aggregate by its verbs; may be called again with another reference
     * @param firstAnswer what the caller is answered, now and at every repeat
     */
    public Opened<C> open(Origin origin, Act act, Function<Reference, C> opening, Function<C, Object> firstAnswer) {
        Optional<Opened<C>> repeat = opened(origin);
        for (int attempt = 0; repeat.isEmpty() && attempt < MOST_ATTEMPTS; attempt++) {
            C aggregate = opening.apply(Reference.mint(type.line(), act.day(), random));
            String answer = answers.writeValueAsString(firstAnswer.apply(aggregate));
            try {
                Stored<C> stored = writes.insert(aggregate, steps(act, aggregate), creation(origin, answer));
                return new Opened<>(stored, answer, true);
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                repeat = opened(origin);
            }
        }
        return repeat.orElseThrow(() -> new IllegalStateException("no free reference for " + type.line()));
    }

    /** The case that this origin opened already; lets a use case answer a repeat before it asks anybody. */
    public Optional<Opened<C>> opened(Origin origin) {
        RawBsonDocument raw = cases.withDocumentClass(RawBsonDocument.class)
                .find(in("origin", origin.secret() ? hashes.all("origin", origin.text()) : List.of(origin.text())))
                .first();
        if (raw == null) {
            return Optional.empty();
        }
        if (origin.body() != null
                && !hashes.matches(raw.getString("originBody").getValue(), "origin-body", body(origin.body()))) {
            throw Problems.idempotencyKeyReused();
        }
        boolean readable = raw.getNumber("schema").intValue() <= type.schema();
        Stored<C> stored = readable ? documents.read(raw).stored() : null;
        return Optional.of(new Opened<>(stored, raw.getString("answer").getValue(), false));
    }

    public Optional<Stored<C>> find(Reference reference) {
        return writes.read(reference.toString()).map(CaseDocument::stored);
    }

    /** The case, or a 404 problem. */
    public Stored<C> get(Reference reference) {
        return find(reference).orElseThrow(Problems::notFound);
    }

    /** The case, if a partner's client of this name filed it; a 404 problem for anybody else's. */
    public Stored<C> getFiledBy(String client, Reference reference) {
        RawBsonDocument raw = cases.withDocumentClass(RawBsonDocument.class)
                .find(and(eq(reference.toString()), eq("filedBy", client)))
                .first();
        if (raw == null) {
            throw Problems.notFound();
        }
        return documents.read(raw).stored();
    }

    /**
     * Changes a case under guard. A cause that took effect already changes nothing: the case is returned as it is now.
     *
     * @param expected the version the caller saw (412 when it is not the present one); null for reactions and sweeps, which are
     *     repeated on the newest state
     * @param verb may run again on a newer state; has no effect beyond the aggregate
     */
    public Stored<C> change(Reference reference, @Nullable ExpectedVersion expected, Act act, Consumer<C> verb) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            CaseDocument<C> before = writes.read(reference.toString()).orElseThrow(Problems::notFound);
            if (before.hasCause(act.cause())) {
                return before.stored();
            }
            if (expected != null && expected.value() != before.version()) {
                throw Problems.stale();
            }
            C aggregate = before.aggregate();
            verb.accept(aggregate);
            List<Step> steps = steps(act, aggregate);
            if (steps.isEmpty()) {
                return unchanged(before);
            }
            Optional<Stored<C>> after = writes.change(before, aggregate, steps);
            if (after.isPresent()) {
                return after.get();
            }
            LockSupport.parkNanos(random.nextLong(1, 1_000_000L * (attempt + 1)));
        }
        throw Problems.stale();
    }

    /**
     * Cases in the order of their references.
     *
     * @param afterId the reference after which to go on; null from the first
     * @return {@code next} is the last reference: sign it before it leaves the service
     */
    public Page<Stored<C>> list(CaseFilter filter, @Nullable String afterId, int limit) {
        List<Stored<C>> items = new ArrayList<>();
        cases.withDocumentClass(RawBsonDocument.class)
                .find(CaseQueries.of(filter, afterId))
                .sort(ascending("_id"))
                .limit(limit + 1)
                .forEach(raw -> items.add(documents.read(raw).stored()));
        boolean more = items.size() > limit;
        List<Stored<C>> page = more ? items.subList(0, limit) : items;
        return new Page<>(page, more ? page.getLast().value().reference().toString() : null);
    }

    private List<Step> steps(Act act, C aggregate) {
        return aggregate.takeFacts().stream()
                .map(fact -> new Step(act, fact, type.wire(aggregate, fact)))
                .toList();
    }

    private Stored<C> unchanged(CaseDocument<C> before) {
        if (!documents.isAsRead(before)) {
            throw new IllegalStateException(before.id() + " was changed without a fact that says so");
        }
        return before.stored();
    }

    private Document creation(Origin origin, String answer) {
        Document creation = new Document("origin", origin.secret() ? hashes.of("origin", origin.text()) : origin.text())
                .append("answer", answer);
        if (origin.partner() != null) {
            creation.append("filedBy", origin.partner());
        }
        if (origin.body() != null) {
            creation.append("originBody", hashes.of("origin-body", body(origin.body())));
        }
        return creation;
    }

    private static String body(Object body) {
        return States.JSON.writeValueAsString(body);
    }
}
