package cn.onestop.consultation.publicity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.cases.Once;
import cn.onestop.consultation.publicity.application.LegalEvents;
import cn.onestop.consultation.publicity.domain.LegalEvent;
import cn.onestop.consultation.publicity.domain.LegalEvent.SignUp;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** {@code legal_events: {_id, origin, version, …, capacity, taken, signUps: [{person, at, by}]}}: a place is taken in one guarded update. */
@Component
class MongoLegalEvents implements LegalEvents {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final String SIGN_UPS = "signUps";
    private static final String PERSON = "signUps.person";

    private final MongoCollection<Document> events;

    MongoLegalEvents(MongoDatabaseFactory factory) {
        this.events = factory.getMongoDatabase().getCollection("legal_events");
        events.createIndex(Indexes.ascending("startsAt", "_id"));
        events.createIndex(Indexes.ascending(PERSON));
    }

    @Override
    public Optional<LegalEvent> find(String id) {
        return Optional.ofNullable(events.find(eq("_id", id)).first()).map(MongoLegalEvents::event);
    }

    @Override
    public Optional<LegalEvent> announce(LegalEvent event, String origin) {
        return Once.insert(events, document(event, origin))
                ? Optional.of(event)
                : Optional.ofNullable(events.find(and(eq("_id", event.id()), eq("origin", origin)))
                                .first())
                        .map(MongoLegalEvents::event);
    }

    @Override
    public List<LegalEvent> upcoming(String area, Instant from, @Nullable Position after, int limit) {
        List<Bson> all = new ArrayList<>();
        all.add(gte("startsAt", Date.from(from)));
        if (!area.isEmpty()) {
            all.add(and(gte("area", area), lt("area", area + ':'))); // codes are digits
        }
        if (after != null) {
            Date startsAt = Date.from(after.startsAt());
            all.add(or(gt("startsAt", startsAt), and(eq("startsAt", startsAt), gt("_id", after.id()))));
        }
        return events.find(and(all))
                .sort(Sorts.ascending("startsAt", "_id"))
                .limit(limit)
                .map(MongoLegalEvents::event)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<LegalEvent> signUp(String id, SignUp signUp) {
        Document event = events.find(eq("_id", id)).first();
        if (event == null) {
            return Optional.empty();
        }
        Bson free = and(
                eq("_id", id),
                eq("cancelled", null),
                lt("taken", event.getInteger("capacity")),
                ne(PERSON, signUp.person()));
        Document after = events.findOneAndUpdate(
                free,
                Updates.combine(
                        Updates.push(SIGN_UPS, document(signUp)), Updates.inc("taken", 1), Updates.inc("version", 1L)),
                AFTER);
        return Optional.ofNullable(after)
                .map(MongoLegalEvents::event)
                .or(() -> find(id).filter(now -> now.has(signUp.person())));
    }

    @Override
    public Optional<LegalEvent> signOff(String id, String person) {
        Document after = events.findOneAndUpdate(
                and(eq("_id", id), eq(PERSON, person)),
                Updates.combine(
                        Updates.pull(SIGN_UPS, new Document("person", person)),
                        Updates.inc("taken", -1),
                        Updates.inc("version", 1L)),
                AFTER);
        return Optional.ofNullable(after).map(MongoLegalEvents::event).or(() -> find(id));
    }

    @Override
    public Optional<LegalEvent> cancel(String id, long expectedVersion, String why) {
        return Optional.ofNullable(events.findOneAndUpdate(
                        and(eq("_id", id), eq("version", expectedVersion)),
                        Updates.combine(Updates.set("cancelled", why), Updates.inc("version", 1L)),
                        AFTER))
                .map(MongoLegalEvents::event);
    }

    @Override
    public void replacePerson(String person, @Nullable String into) {
        for (Document document : events.find(eq(PERSON, person))) {
            LegalEvent event = event(document);
            if (into == null || event.has(into)) {
                signOff(event.id(), person);
            } else {
                events.updateOne(
                        and(eq("_id", event.id()), eq(PERSON, person)),
                        Updates.combine(Updates.set(SIGN_UPS + ".$.person", into), Updates.inc("version", 1L)));
            }
        }
    }

    private static Document document(SignUp signUp) {
        return new Document("person", signUp.person())
                .append("at", Date.from(signUp.at()))
                .append("by", signUp.by());
    }

    private static Document document(LegalEvent event, String origin) {
        return new Document("_id", event.id())
                .append("origin", origin)
                .append("version", event.version())
                .append("kind", event.kind().name())
                .append("title", event.title())
                .append("description", event.description())
                .append("site", event.site())
                .append("siteName", event.siteName())
                .append("area", event.area())
                .append("startsAt", Date.from(event.startsAt()))
                .append("endsAt", Date.from(event.endsAt()))
                .append("speaker", event.speaker())
                .append("capacity", event.capacity())
                .append("cancelled", event.cancelled())
                .append("taken", 0)
                .append(SIGN_UPS, List.of());
    }

    private static LegalEvent event(Document document) {
        return new LegalEvent(
                document.getString("_id"),
                LegalEvent.Kind.valueOf(document.getString("kind")),
                document.getString("title"),
                document.getString("description"),
                document.getString("site"),
                document.getString("siteName"),
                document.getString("area"),
                document.getDate("startsAt").toInstant(),
                document.getDate("endsAt").toInstant(),
                document.getString("speaker"),
                document.getInteger("capacity"),
                document.getString("cancelled"),
                document.getList(SIGN_UPS, Document.class).stream()
                        .map(one -> new SignUp(
                                one.getString("person"), one.getDate("at").toInstant(), one.getString("by")))
                        .toList(),
                document.getLong("version"));
    }
}
