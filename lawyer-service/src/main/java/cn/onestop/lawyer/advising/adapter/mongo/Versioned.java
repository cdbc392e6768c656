package cn.onestop.lawyer.advising.adapter.mongo;

import cn.onestop.cases.Once;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.SealedText;
import cn.onestop.cases.crypto.StillInClear;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents {@code {_id, version, origin, entry, …}}: the entry as JSON, sealed, beside it what is searched. Written once for each key of
 * a caller, changed on the version that was read.
 */
final class Versioned<E> {
    private static final String ENTRY = "entry";
    private static final String ORIGIN = "origin";

    private final MongoCollection<Document> documents;
    private final SealedText entries;
    private final JsonMapper json;
    private final Class<E> type;
    private final Function<E, Document> searched;

    /** @param searched {@code _id}, {@code version} and what is searched of an entry */
    Versioned(
            MongoCollection<Document> documents,
            FieldCipher cipher,
            JsonMapper json,
            Class<E> type,
            Function<E, Document> searched) {
        this.documents = documents;
        this.entries = new SealedText(documents, cipher, ENTRY);
        this.json = json;
        this.type = type;
        this.searched = searched;
    }

    /** @return the one that is kept; empty when the same key came with another form */
    Optional<E> insert(E entry, String origin) {
        Document document = document(entry).append(ORIGIN, origin);
        return Once.insert(documents, document)
                ? Optional.of(entry)
                : Optional.ofNullable(documents
                                .find(Filters.and(Filters.eq("_id", document.get("_id")), Filters.eq(ORIGIN, origin)))
                                .first())
                        .map(this::entry);
    }

    /** Puts the next version in the place of the one before; false when another stands there. */
    boolean replace(E next) {
        Document document = document(next);
        Bson before = Filters.and(
                Filters.eq("_id", document.get("_id")), Filters.eq("version", document.getLong("version") - 1));
        return documents.updateOne(before, new Document("$set", document)).getMatchedCount() == 1;
    }

    E entry(Document document) {
        return json.readValue(entries.in(document), type);
    }

    /** Seals what lies in clear. */
    StillInClear.Outcome seal() {
        return entries.seal();
    }

    private Document document(E entry) {
        Document document = searched.apply(entry);
        return document.append(ENTRY, entries.sealed(document.getString("_id"), json.writeValueAsString(entry)));
    }
}
