package cn.onestop.registry.adapter.mongo;

import cn.onestop.cases.Once;
import cn.onestop.registry.application.Entries;
import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.search.Entry;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Entries in one collection: {@code {_id, version, origin, entry}}, without {@code entry} once it was removed.
 *
 * @param <E> the kind
 */
public final class MongoEntries<E extends Entry & Versioned> implements Entries<E> {
    private static final int BATCH = 5_000;

    private final MongoCollection<Document> collection;
    private final Function<E, Document> write;
    private final Reader<E> read;

    /** Reads an entry out of its part of the document. */
    @FunctionalInterface
    public interface Reader<E> {
        E read(String id, long version, Document entry);
    }

    public MongoEntries(MongoDatabase database, String name, Function<E, Document> write, Reader<E> read) {
        this.collection = database.getCollection(name);
        this.write = write;
        this.read = read;
    }

    @Override
    public List<Stored<E>> all() {
        List<Stored<E>> all = new ArrayList<>();
        collection.find().batchSize(BATCH).map(this::stored).into(all);
        return all;
    }

    @Override
    public Optional<Stored<E>> find(String id) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", id)).first())
                .map(this::stored);
    }

    @Override
    public List<Stored<E>> findAll(Collection<String> ids) {
        return collection.find(Filters.in("_id", ids)).map(this::stored).into(new ArrayList<>());
    }

    @Override
    public boolean insert(Stored<E> entry) {
        return Once.insert(collection, document(entry));
    }

    @Override
    public boolean replace(Stored<E> entry, long expectedVersion) {
        Document before = collection.findOneAndReplace(
                Filters.and(Filters.eq("_id", entry.id()), Filters.eq("version", expectedVersion)), document(entry));
        return before != null;
    }

    /** What is not written is found by reading again, as a bulk write does not say which of its filters matched. */
    @Override
    public Set<String> putAll(List<Stored<E>> all) {
        Map<String, Stored<E>> before = new HashMap<>();
        findAll(ids(all)).forEach(stored -> before.put(stored.id(), stored));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Stored<E> each : all) {
            boolean isNew = !before.containsKey(each.id()) && each.version() <= 2;
            writes.add(
                    isNew
                            ? new InsertOneModel<>(document(each))
                            : new ReplaceOneModel<>(
                                    Filters.and(
                                            Filters.eq("_id", each.id()), Filters.eq("version", each.version() - 1)),
                                    document(each)));
        }
        Set<String> lost = new HashSet<>();
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getInsertedCount() + result.getMatchedCount() == all.size()) {
                return lost;
            }
        } catch (MongoBulkWriteException e) {
            e.getWriteErrors()
                    .forEach(error -> lost.add(all.get(error.getIndex()).id()));
        }
        Map<String, Stored<E>> after = new HashMap<>();
        findAll(ids(all)).forEach(stored -> after.put(stored.id(), stored));
        all.stream().filter(each -> !each.equals(after.get(each.id()))).forEach(each -> lost.add(each.id()));
        return lost;
    }

    private List<String> ids(List<Stored<E>> all) {
        return all.stream().map(Stored::id).toList();
    }

    private Document document(Stored<E> stored) {
        Document document = new Document("_id", stored.id()).append("version", stored.version());
        put(document, "origin", stored.origin());
        E entry = stored.entry();
        put(document, "entry", entry == null ? null : write.apply(entry));
        return document;
    }

    private Stored<E> stored(Document document) {
        String id = document.getString("_id");
        long version = document.getLong("version");
        Document entry = document.get("entry", Document.class);
        return new Stored<>(
                id, version, entry == null ? null : read.read(id, version, entry), document.getString("origin"));
    }

    static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
