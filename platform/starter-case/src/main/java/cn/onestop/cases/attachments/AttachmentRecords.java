package cn.onestop.cases.attachments;

import cn.onestop.cases.Once;
import cn.onestop.cases.crypto.FieldCipher;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is known of each file. The record is there before the first byte of the content is, so that a sweeper finds what
 * a crash left.
 */
final class AttachmentRecords {
    private static final String COLLECTION = "attachments";
    private static final String UPLOADER = "uploader";
    private static final String ORIGIN = "origin";
    private static final String NAME = "name";
    private static final String TOUCHED = "touchedAt";
    private static final String CLAIMS = "claims";
    private static final String CASES = "cases";
    private static final String COMPLETE = "complete";

    private final MongoCollection<Document> documents;
    private final FieldCipher cipher;
    private volatile boolean indexed;

    AttachmentRecords(MongoDatabase database, FieldCipher cipher) {
        this.documents = database.getCollection(COLLECTION);
        this.cipher = cipher;
    }

    /**
     * A file's record.
     *
     * @param contentKey the wrapped key of its content
     * @param claims cases that may hold it
     * @param cases cases that hold it
     */
    record Stored(
            Attachment about,
            String uploader,
            String contentKey,
            boolean complete,
            Instant touchedAt,
            List<String> claims,
            List<String> cases) {}

    void begin(String id, String uploader, String contentKey, Instant at) {
        if (!indexed) {
            documents.createIndex(Indexes.ascending(ORIGIN), new IndexOptions().unique(true));
            indexed = true;
        }
        documents.insertOne(new Document("_id", id)
                .append(ORIGIN, id)
                .append(UPLOADER, uploader)
                .append("contentKey", contentKey)
                .append("uploadedAt", Date.from(at))
                .append(TOUCHED, Date.from(at))
                .append(CLAIMS, List.of())
                .append(CASES, List.of())
                .append(COMPLETE, false));
    }

    /** @return false when another upload has this origin already */
    boolean complete(Attachment about, String origin) {
        return Once.write(() -> documents.updateOne(
                Filters.eq("_id", about.id()),
                Updates.combine(
                        Updates.set(ORIGIN, origin),
                        Updates.set(NAME, cipher.seal(about.id(), NAME, about.name())),
                        Updates.set("type", about.type()),
                        Updates.set("size", about.size()),
                        Updates.set("sha256", about.sha256()),
                        Updates.set(COMPLETE, true))));
    }

    Optional<Stored> find(String id) {
        return one(Filters.eq("_id", id));
    }

    Optional<Stored> ofOrigin(String origin) {
        return one(Filters.eq(ORIGIN, origin));
    }

    /** @return false when there is none that this uploader may use */
    boolean claim(String id, String uploader, String caseReference, Instant at) {
        return documents
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", id),
                                        Filters.eq(UPLOADER, uploader),
                                        Filters.eq(COMPLETE, true)),
                                Updates.combine(
                                        Updates.addToSet(CLAIMS, caseReference), Updates.set(TOUCHED, Date.from(at))))
                        .getMatchedCount()
                == 1;
    }

    void bind(String id, String caseReference) {
        documents.updateOne(
                Filters.eq("_id", id),
                Updates.combine(Updates.addToSet(CASES, caseReference), Updates.pull(CLAIMS, caseReference)));
    }

    void release(String id, String caseReference) {
        documents.updateOne(
                Filters.eq("_id", id),
                Updates.combine(Updates.pull(CASES, caseReference), Updates.pull(CLAIMS, caseReference)));
    }

    /** Those that no case holds and nobody touched since. */
    Iterable<Stored> unboundBefore(Instant latest) {
        return documents
                .find(Filters.and(Filters.lte(TOUCHED, Date.from(latest)), Filters.size(CASES, 0)))
                .map(this::stored);
    }

    /** Removes it if nobody claimed or bound it since it was read. */
    boolean remove(Stored asRead) {
        Bson guard = Filters.and(
                Filters.eq("_id", asRead.about().id()),
                Filters.eq(TOUCHED, Date.from(asRead.touchedAt())),
                Filters.size(CASES, 0));
        return documents.deleteOne(guard).getDeletedCount() == 1;
    }

    private Optional<Stored> one(Bson filter) {
        return Optional.ofNullable(documents.find(filter).first()).map(this::stored);
    }

    private Stored stored(Document document) {
        String id = document.getString("_id");
        boolean complete = document.getBoolean(COMPLETE, false);
        Attachment about = new Attachment(
                id,
                complete ? cipher.open(id, NAME, document.getString(NAME)) : "",
                complete ? document.getString("type") : "",
                complete ? document.get("size", Number.class).longValue() : 0,
                complete ? document.getString("sha256") : "",
                document.getDate("uploadedAt").toInstant());
        return new Stored(
                about,
                document.getString(UPLOADER),
                document.getString("contentKey"),
                complete,
                document.getDate(TOUCHED).toInstant(),
                document.getList(CLAIMS, String.class),
                document.getList(CASES, String.class));
    }
}
