package cn.onestop.stack;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that also holds the size limit of documents: the check of the indexes is the one place that every insert and every update
 * passes before anything has been changed, and every collection has the index of {@code _id}.
 */
final class BoundedUniqueIndex extends AbstractUniqueIndex<Object> {
    private static final String KEY = "key";
    private static final String ID = "_id";
    private static final int OBJECT_TOO_LARGE = 10334;

    private final MVMap<byte[], Object> positions;

    BoundedUniqueIndex(MVMap<byte[], Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuseOversized(document);
        super.checkAdd(document, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        refuseOversized(after);
        super.checkUpdate(before, after, collection);
    }

    /**
     * Also serves {@code {_id: x, …more}}: the one document at that place is then matched against the whole query, as after a scan. Without it
     * every guarded update would read its whole collection.
     */
    @Override
    public boolean canHandle(Document query) {
        return super.canHandle(query) || idIn(query) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        Object id = idIn(query);
        if (id == null) {
            return super.getPositions(query);
        }
        Object position = getPosition(new KeyValue(id));
        return position == null ? List.of() : List.of(position);
    }

    private @Nullable Object idIn(Document query) {
        if (!isOfId()) {
            return null;
        }
        Object id = query.get(ID);
        if (id == null && query.get("$and") instanceof List<?> all) {
            id = all.stream()
                    .map(part -> part instanceof Document condition ? condition.get(ID) : null)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return id instanceof String || id instanceof ObjectId ? id : null;
    }

    private boolean isOfId() {
        return keys().equals(List.of(ID));
    }

    private void refuseOversized(Document document) {
        if (!isOfId()) {
            return;
        }
        int size = BsonType.size(document);
        if (size > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    OBJECT_TOO_LARGE,
                    "BSONObjectTooLarge",
                    "BSONObj size: " + size + " is invalid. Size must be between 0 and "
                            + BsonConstants.MAX_BSON_OBJECT_SIZE);
        }
    }

    // As bytes, because H2 compares keys of types that it does not know by serializing them each time.
    private static byte[] bytesOf(KeyValue key) {
        List<@Nullable Object> values = new ArrayList<>();
        key.forEach(values::add);
        return ByteBufUtil.getBytes(BsonType.encode(new Document(KEY, values)));
    }

    private static KeyValue keyOf(byte[] bytes) {
        return new KeyValue((Collection<?>)
                BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)).get(KEY));
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(bytesOf(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(bytesOf(key), Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return () -> positions.entrySet().stream()
                .map(entry -> Map.entry(keyOf(entry.getKey()), entry.getValue()))
                .iterator();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(bytesOf(key));
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
