package cn.onestop.cases.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;

/** One event on its way from a document to the broker. */
record Unsent(Place place, String eventId, String type, byte[] body) {

    /** The document in whose outbox it stands. */
    record Holder(String collection, Object documentId) {}

    /** Where it stands: the document, and the entry in its outbox. */
    record Place(Holder holder, long seq) {}

    /** All that a document had not told yet when it was read, in order. */
    static List<Unsent> of(String collection, Object documentId, List<Document> outbox) {
        Holder holder = new Holder(collection, documentId);
        return outbox.stream().map(entry -> of(holder, entry)).toList();
    }

    private static Unsent of(Holder holder, Document entry) {
        return new Unsent(
                new Place(holder, entry.get("seq", Number.class).longValue()),
                entry.getString("id"),
                entry.getString("type"),
                entry.getString("event").getBytes(StandardCharsets.UTF_8));
    }

    Holder holder() {
        return place.holder();
    }
}
