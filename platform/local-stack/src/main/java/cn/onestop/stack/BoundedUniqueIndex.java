package cn.onestop.stack;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that also holds the size limit of documents: the check of the indexes is the one place that every insert and every update
 * passes before anything has been changed, and every collection has the index of {@code _id}.
 */
final class BoundedUniqueIndex extends AbstractUniqueIndex<Object> {
    private static final int OBJECT_TOO_LARGE = 10334;

    private final MVMap<KeyValue, Object> positions;

    BoundedUniqueIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
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
        return super.canHandle(query) || (isOfId() && isPlain(query.get("_id")));
    }

    private boolean isOfId() {
        return keys().equals(List.of("_id"));
    }

    private static boolean isPlain(@Nullable Object id) {
        return id instanceof String || id instanceof de.bwaldvogel.mongo.bson.ObjectId;
    }

    private void refuseOversized(Document document) {
        if (!isOfId()) {
            return;
        }
        ByteBuf encoded = Unpooled.buffer();
        try {
            BsonEncoder.encodeDocument(document, encoded);
            int size = encoded.writerIndex();
            if (size > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                throw new MongoServerError(
                        OBJECT_TOO_LARGE,
                        "BSONObjectTooLarge",
                        "BSONObj size: " + size + " is invalid. Size must be between 0 and "
                                + BsonConstants.MAX_BSON_OBJECT_SIZE);
            }
        } finally {
            encoded.release();
        }
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
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
