package cn.onestop.stack;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** The store in H2 (a file, or memory), whose unique indexes refuse what a real database refuses: documents over 16 MB. */
final class BoundedBackend extends H2Backend {

    BoundedBackend(MVStore store) {
        super(store);
        version(new OldestThatDriversTake());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BoundedDatabase(name);
    }

    private final class BoundedDatabase extends H2Database {

        BoundedDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        // The two below are called by the superclass while it is being constructed: only the outer instance may be
        // used. The names of the
        // maps are those by which H2Database finds them again when something is dropped.
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            String fullName = getDatabaseName() + "." + collection;
            return new H2Collection(
                    this,
                    collection,
                    options,
                    getMvStore()
                            .openMap(
                                    "databases." + fullName,
                                    new MVMap.Builder<Object, Document>().valueType(BsonType.INSTANCE)),
                    getMvStore().openMap("meta." + fullName),
                    getCursorRegistry());
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            String fullName = getDatabaseName() + "." + collection + "._index_" + index;
            return new BoundedUniqueIndex(
                    getMvStore()
                            .openMap(fullName, new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE)),
                    index,
                    keys,
                    sparse);
        }
    }

    /** What the protocol's handshake announces. */
    private record OldestThatDriversTake() implements MongoVersion {
        static final int WIRE_VERSION = 8;

        @Override
        public List<Integer> getVersionArray() {
            return List.of(4, 2, 0);
        }

        @Override
        public int getWireVersion() {
            return WIRE_VERSION;
        }
    }
}
