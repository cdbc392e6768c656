package cn.onestop.cases.outbox;

import java.nio.charset.StandardCharsets;
import org.bson.Document;

/** One event on its way from a document to the broker. */
record Unsent(Place place, String eventId, String type, byte[] body) {

    /** Where it stands: the document, and the entry in its outbox. */
    record Place(String collection, Object documentId, long seq) {}

    static Unsent of(String collection, Object documentId, Document entry) {
        return new Unsent(
                new Place(collection, documentId, entry.get("seq", Number.class).longValue()),
                entry.getString("id"),
                entry.getString("type"),
                entry.getString("event").getBytes(StandardCharsets.UTF_8));
    }
}
