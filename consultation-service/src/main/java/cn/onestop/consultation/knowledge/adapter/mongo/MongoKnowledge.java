package cn.onestop.consultation.knowledge.adapter.mongo;

import cn.onestop.consultation.knowledge.application.Entries;
import cn.onestop.consultation.knowledge.domain.Entry;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code knowledge: {_id, version, origin, shipped, entry}}, without {@code entry} once withdrawn; {@code knowledge_epoch: {_id, value}}. */
@Component
class MongoKnowledge implements Entries {
    private static final String EPOCH = "knowledge";
    private static final String VERSION = "version";

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> epochs;
    private final JsonMapper json;

    MongoKnowledge(MongoDatabaseFactory factory, JsonMapper json) {
        MongoDatabase database = factory.getMongoDatabase();
        this.entries = database.getCollection("knowledge");
        this.epochs = database.getCollection("knowledge_epoch");
        this.json = json;
    }

    @Override
    public Optional<Kept> find(String id) {
        return Optional.ofNullable(entries.find(Filters.eq("_id", id)).first()).map(this::kept);
    }

    @Override
    public List<Kept> findAll(Collection<String> ids) {
        return entries.find(Filters.in("_id", ids)).map(this::kept).into(new ArrayList<>());
    }

    @Override
    public Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        entries.find()
                .projection(Projections.include(VERSION))
                .forEach(document -> versions.put(document.getString("_id"), document.getLong(VERSION)));
        return versions;
    }

    @Override
    public boolean insert(Kept kept) {
        try {
            entries.insertOne(document(kept));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean replace(Kept kept, long expectedVersion) {
        return entries.replaceOne(
                                Filters.and(Filters.eq("_id", kept.id()), Filters.eq(VERSION, expectedVersion)),
                                document(kept))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public long epoch() {
        Document epoch = epochs.find(Filters.eq("_id", EPOCH)).first();
        return epoch == null ? 0 : epoch.getLong("value");
    }

    @Override
    public void changed() {
        epochs.updateOne(Filters.eq("_id", EPOCH), Updates.inc("value", 1L), new UpdateOptions().upsert(true));
    }

    private Document document(Kept kept) {
        Document document = new Document("_id", kept.id()).append(VERSION, kept.version());
        put(document, "origin", kept.origin());
        put(document, "shipped", kept.shipped());
        put(document, "entry", kept.entry() == null ? null : json.writeValueAsString(kept.entry()));
        return document;
    }

    private Kept kept(Document document) {
        String entry = document.getString("entry");
        return new Kept(
                document.getString("_id"),
                document.getLong(VERSION),
                entry == null ? null : json.readValue(entry, Entry.class),
                document.getString("origin"),
                document.getString("shipped"));
    }

    private static void put(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
