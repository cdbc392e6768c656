package cn.onestop.cases.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The messages that failed by themselves, in the service's own database, as AMQP lets nobody look into a queue. */
final class ParkedMessages {
    static final String COLLECTION = "inbox_parked";
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int LONGEST_ERROR = 2_000;

    private final MongoCollection<Document> parked;
    private final InboxSettings settings;
    private final InstantSource system = InstantSource.system();

    ParkedMessages(MongoCollection<Document> parked, InboxSettings settings) {
        this.parked = parked;
        this.settings = settings;
    }

    /**
     * One message.
     *
     * @param nextTry null when only a person can help
     * @param readable false for a text that is no event
     */
    record Parked(
            String id,
            String type,
            String subject,
            int tries,
            @Nullable Instant nextTry,
            Instant parkedAt,
            String error,
            boolean readable,
            String envelope) {}

    /** Keeps an event that failed; tried again by itself. */
    void park(Message message, int tries, Throwable error) {
        Date nextTry = Date.from(system.instant().plus(settings.retryAfter(tries)));
        keep(message, tries, Updates.combine(Updates.set("nextTry", nextTry), Updates.set("readable", true)), error);
    }

    /** Keeps what is no event, as it came; waits for a person. */
    void parkUnreadable(Message message, Throwable error) {
        keep(
                message,
                1,
                Updates.combine(
                        Updates.set("nextTry", null),
                        Updates.set("readable", false),
                        Updates.set("raw", new Binary(message.body()))),
                error);
    }

    private void keep(Message message, int tries, Bson how, Throwable error) {
        parked.updateOne(
                eq(message.id()),
                Updates.combine(
                        how,
                        Updates.set("type", message.type()),
                        Updates.set("subject", message.subject()),
                        Updates.set("envelope", new String(message.body(), StandardCharsets.UTF_8)),
                        Updates.set("error", describe(error)),
                        Updates.inc("tries", tries),
                        Updates.setOnInsert("parkedAt", Date.from(system.instant()))),
                new UpdateOptions().upsert(true));
    }

    List<Parked> list(@Nullable String after, int limit) {
        return parked.find(after == null ? Filters.empty() : gt("_id", after))
                .sort(ascending("_id"))
                .limit(limit)
                .map(ParkedMessages::read)
                .into(new ArrayList<>());
    }

    Optional<Parked> find(String id) {
        return Optional.ofNullable(parked.find(eq(id)).first()).map(ParkedMessages::read);
    }

    /** Messages whose time to be tried again has come. */
    List<Parked> due(int limit) {
        return parked.find(lte("nextTry", Date.from(system.instant())))
                .sort(ascending("nextTry"))
                .limit(limit)
                .map(ParkedMessages::read)
                .into(new ArrayList<>());
    }

    /** Takes a message for one try, so that no other instance tries it too; false when another was first. */
    boolean claim(Parked message) {
        Date nextTry = message.nextTry() == null ? null : Date.from(message.nextTry());
        return parked.updateOne(
                                and(eq(message.id()), eq("nextTry", nextTry)),
                                Updates.set(
                                        "nextTry", Date.from(system.instant().plus(LEASE))))
                        .getModifiedCount()
                == 1;
    }

    void done(String id) {
        parked.deleteOne(eq(id));
    }

    void failedAgain(Parked message, Throwable error) {
        int tries = message.tries() + 1;
        parked.updateOne(
                eq(message.id()),
                Updates.combine(
                        Updates.set("tries", tries),
                        Updates.set("error", describe(error)),
                        Updates.set("nextTry", Date.from(system.instant().plus(settings.retryAfter(tries))))));
    }

    /** Puts another envelope in place of the one that failed. */
    void mend(String id, Message mended) {
        parked.updateOne(
                eq(id),
                Updates.combine(
                        Updates.set("envelope", new String(mended.body(), StandardCharsets.UTF_8)),
                        Updates.set("type", mended.type()),
                        Updates.set("subject", mended.subject()),
                        Updates.set("readable", true)));
    }

    long count() {
        return parked.countDocuments();
    }

    private static Parked read(Document document) {
        Date nextTry = document.getDate("nextTry");
        return new Parked(
                document.getString("_id"),
                document.getString("type"),
                document.getString("subject"),
                document.get("tries", Number.class).intValue(),
                nextTry == null ? null : nextTry.toInstant(),
                document.getDate("parkedAt").toInstant(),
                document.getString("error"),
                document.getBoolean("readable", false),
                document.getString("envelope"));
    }

    private static String describe(Throwable error) {
        String text = error.toString();
        return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
}
