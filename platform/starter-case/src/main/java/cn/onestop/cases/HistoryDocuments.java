package cn.onestop.cases;

import cn.onestop.kernel.HistoryEntry;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** History entries as they lie in a case's document; the hashes of their chain are over the notes as they were written, not as they lie. */
public final class HistoryDocuments {
    private HistoryDocuments() {}

    public static Document write(HistoryEntry entry, CaseSeal seal) {
        return new Document("seq", entry.seq())
                .append("at", Date.from(entry.at()))
                .append("by", entry.by())
                .append("onBehalfOf", entry.onBehalfOf())
                .append("from", entry.from())
                .append("to", entry.to())
                .append("event", entry.event())
                .append("cause", entry.cause())
                .append("note", seal.seal(place(entry.seq()), entry.note()))
                .append("prev", entry.prev())
                .append("hash", entry.hash());
    }

    /** @throws cn.onestop.cases.crypto.FieldCipher.Unreadable when its note is of another entry, or was changed */
    public static HistoryEntry read(Document entry, CaseSeal seal) {
        long seq = entry.get("seq", Number.class).longValue();
        return new HistoryEntry(
                seq,
                Instant.ofEpochMilli(entry.getDate("at").getTime()),
                entry.getString("by"),
                entry.getString("onBehalfOf"),
                entry.getString("from"),
                entry.getString("to"),
                entry.getString("event"),
                entry.getString("cause"),
                seal.open(place(seq), entry.getString("note")),
                entry.getString("prev"),
                entry.getString("hash"));
    }

    /** The whole history of a case's document, in order. */
    static List<HistoryEntry> of(Document caseDocument, CaseSeal seal) {
        return caseDocument.getList("history", Document.class, List.of()).stream()
                .map(entry -> read(entry, seal))
                .toList();
    }

    private static String place(long seq) {
        return "history." + seq + ".note";
    }
}
