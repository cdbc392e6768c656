package cn.onestop.cases.outbox;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The events that a document still has to tell, in its array {@code outbox}. Written by the same update as the effect; never
 * written back with a whole document, as that would bring delivered events back.
 */
public final class Outbox {
    /** Name of the array in the document. */
    public static final String FIELD = "outbox";
    /** A document with more of them takes no further change for the moment. */
    public static final int MOST_UNSENT = 200;

    private Outbox() {}

    /**
     * One entry of the array.
     *
     * @param recordedAt the system's time, by which the age of the outbox is told
     */
    public static Document entry(CaseEvent event, Instant recordedAt) {
        return new Document("seq", event.sequence())
                .append("at", Date.from(recordedAt))
                .append("id", event.id())
                .append("type", event.type())
                .append("event", CloudEvents.write(event));
    }

    /** The entries of a document that was read with its outbox. */
    public static List<Document> of(Map<String, Object> document) {
        return document.get(FIELD) instanceof List<?> entries
                ? entries.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }
}
