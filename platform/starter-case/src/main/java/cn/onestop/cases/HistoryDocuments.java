package cn.onestop.cases;

import cn.onestop.kernel.HistoryEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** History entries as they lie in a case's document. */
public final class HistoryDocuments {
    private HistoryDocuments() {}

    public static Document write(HistoryEntry entry) {
        return new Document("seq", entry.seq())
                .append("at", Date.from(entry.at()))
                .append("by", entry.by())
                .append("onBehalfOf", entry.onBehalfOf())
                .append("from", entry.from())
                .append("to", entry.to())
                .append("event", entry.event())
                .append("cause", entry.cause())
                .append("note", entry.note())
                .append("prev", entry.prev())
                .append("hash", entry.hash());
    }

    public static HistoryEntry read(Document entry) {
        return new HistoryEntry(
                entry.get("seq", Number.class).longValue(),
                Instant.ofEpochMilli(entry.getDate("at").getTime()),
                entry.getString("by"),
                entry.getString("onBehalfOf"),
                entry.getString("from"),
                entry.getString("to"),
                entry.getString("event"),
                entry.getString("cause"),
                entry.getString("note"),
                entry.getString("prev"),
                entry.getString("hash"));
    }

    /** The whole history of a case's document, in order. */
    public static List<HistoryEntry> of(Document caseDocument) {
        return caseDocument.getList("history", Document.class, List.of()).stream()
                .map(HistoryDocuments::read)
                .toList();
    }
}
