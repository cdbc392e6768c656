package cn.onestop.cases.entries;

import cn.onestop.cases.Once;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
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
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Versioned entries, each guarded by its version: {@code <name>: {_id, version, origin, shipped, entry}}, without {@code entry} once
 * withdrawn. {@code <name>_epoch} counts the changes, by which other instances see that there was one.
 */
public final class EntryStore<E> {
    private static final String VERSION = "version";
    private static final int LENGTH = 20;

    private final String name;
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> epochs;
    private final Class<E> type;
    private final LookupHash hashes;
    private final JsonMapper json;

    /** @param name of the collection */
    public EntryStore(MongoDatabase database, String name, Class<E> type, LookupHash hashes, JsonMapper json) {
        this.name = name;
        this.entries = database.getCollection(name);
        this.epochs = database.getCollection(name + "_epoch");
        this.type = type;
        this.hashes = hashes;
        this.json = json;
    }

    public Optional<Kept<E>> find(String id) {
        return Optional.ofNullable(entries.find(Filters.eq("_id", id)).first()).map(this::kept);
    }

    public List<Kept<E>> findAll(Collection<String> ids) {
        return entries.find(Filters.in("_id", ids)).map(this::kept).into(new ArrayList<>());
    }

    /** The version of every entry, withdrawn ones included. */
    public Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        entries.find()
                .projection(Projections.include(VERSION))
                .forEach(document -> versions.put(document.getString("_id"), document.getLong(VERSION)));
        return versions;
    }

    /**
     * Writes a new entry once: the same request again is answered as the first time.
     *
     * @param prefix of the id, which is made of the caller's key
     * @param form what was asked for
     * @param made the entry under that id
     * @throws cn.onestop.web.ProblemException 422 when the key came with another form
     */
    public Kept<E> write(Caller caller, IdempotencyKey key, String prefix, Object form, Function<String, E> made) {
        String hash = hashes.of(name + ".entry", caller.account() + "\n" + key.value());
        String id = prefix + hash.substring(hash.indexOf('.') + 1).substring(0, LENGTH);
        String origin = hashes.of(name + ".body", json.writeValueAsString(form));
        Kept<E> first = new Kept<>(id, 1, made.apply(id), origin, null);
        if (!insert(first)
                && find(id).filter(before -> origin.equals(before.origin())).isEmpty()) {
            throw Problems.idempotencyKeyReused();
        }
        return first;
    }

    /** @return false when there is one of this id */
    public boolean insert(Kept<E> kept) {
        return Once.insert(entries, document(kept));
    }

    /** @return false when another version stands there */
    public boolean replace(Kept<E> kept, long expectedVersion) {
        return entries.replaceOne(
                                Filters.and(Filters.eq("_id", kept.id()), Filters.eq(VERSION, expectedVersion)),
                                document(kept))
                        .getMatchedCount()
                == 1;
    }

    /** A number that grows after each change. */
    public long epoch() {
        Document epoch = epochs.find(Filters.eq("_id", name)).first();
        return epoch == null ? 0 : epoch.getLong("value");
    }

    /** Lets every instance know that something changed. */
    public void changed() {
        epochs.updateOne(Filters.eq("_id", name), Updates.inc("value", 1L), new UpdateOptions().upsert(true));
    }

    private Document document(Kept<E> kept) {
        Document document = new Document("_id", kept.id()).append(VERSION, kept.version());
        put(document, "origin", kept.origin());
        put(document, "shipped", kept.shipped());
        put(document, "entry", kept.entry() == null ? null : json.writeValueAsString(kept.entry()));
        return document;
    }

    private Kept<E> kept(Document document) {
        String entry = document.getString("entry");
        return new Kept<>(
                document.getString("_id"),
                document.getLong(VERSION),
                entry == null ? null : json.readValue(entry, type),
                document.getString("origin"),
                document.getString("shipped"));
    }

    private static void put(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
