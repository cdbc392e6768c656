package cn.onestop.cases.crypto;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One text field of a collection's documents, which lies sealed for the document and the field; what an earlier version left in clear is
 * read as it is, until it is sealed.
 */
public final class SealedText implements StillInClear {
    private static final int PAGE = 200;
    /** The character after the last of the prefix, and so the first text after all that are sealed. */
    private static final String BEHIND = EnvelopeCipher.PREFIX.substring(0, EnvelopeCipher.PREFIX.length() - 1) + '/';

    private final MongoCollection<Document> documents;
    private final FieldCipher cipher;
    private final String field;

    /** @param field of documents whose {@code _id} is a text */
    public SealedText(MongoCollection<Document> documents, FieldCipher cipher, String field) {
        this.documents = documents;
        this.cipher = cipher;
        this.field = field;
    }

    /** What to store in the field of a document. */
    public String sealed(String id, String clear) {
        return cipher.seal(id, field, clear);
    }

    /**
     * What was stored, in clear.
     *
     * @throws FieldCipher.Unreadable when it is of another document or field, or was changed
     */
    public String opened(String id, String stored) {
        return stored.startsWith(EnvelopeCipher.PREFIX) ? cipher.open(id, field, stored) : stored;
    }

    /** The field of a document in clear. */
    public String in(Document document) {
        return opened(document.getString("_id"), document.getString(field));
    }

    @Override
    public Outcome seal() {
        long sealed = 0;
        List<Document> page = inClear(null);
        while (!page.isEmpty()) {
            for (Document document : page) {
                sealed += replaced(document) ? 1 : 0;
            }
            page = inClear(page.getLast().getString("_id"));
        }
        return new Outcome(sealed, documents.countDocuments(clear()));
    }

    @Override
    public String toString() {
        return documents.getNamespace().getCollectionName() + " " + field;
    }

    /** Changes nothing else, and only if it is still what was read. */
    private boolean replaced(Document document) {
        String id = document.getString("_id");
        String clear = document.getString(field);
        return documents
                        .updateOne(and(eq("_id", id), eq(field, clear)), Updates.set(field, sealed(id, clear)))
                        .getModifiedCount()
                == 1;
    }

    private List<Document> inClear(@Nullable String after) {
        return documents
                .find(after == null ? clear() : and(gt("_id", after), clear()))
                .projection(Projections.include(field))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    /** Null and what is no text are in no range of texts. */
    private Bson clear() {
        return or(and(gte(field, ""), lt(field, EnvelopeCipher.PREFIX)), gte(field, BEHIND));
    }
}
