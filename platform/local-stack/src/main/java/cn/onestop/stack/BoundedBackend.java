package cn.onestop.stack;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

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

        // Called by the superclass while it is being constructed: only the outer instance may be used here.
        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            // The name by which H2Database looks for the map when the index is dropped.
            return new BoundedUniqueIndex(
                    getMvStore().openMap(getDatabaseName() + "." + collection + "._index_" + index),
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
