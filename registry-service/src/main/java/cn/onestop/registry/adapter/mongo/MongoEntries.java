package cn.onestop.registry.adapter.mongo;

import cn.onestop.registry.application.Entries;
import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.search.Entry;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        try {
            collection.insertOne(document(entry));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean replace(Stored<E> entry, long expectedVersion) {
        Document before = collection.findOneAndReplace(
                Filters.and(Filters.eq("_id", entry.id()), Filters.eq("version", expectedVersion)), document(entry));
        return before != null;
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
