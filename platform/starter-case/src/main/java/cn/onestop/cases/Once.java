package cn.onestop.cases;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Writes of which one succeeds: whoever comes later finds the {@code _id}, or another unique key, taken. */
public final class Once {
    private Once() {}

    /** @return false when its key is taken */
    public static boolean insert(MongoCollection<Document> collection, Document document) {
        return write(() -> collection.insertOne(document));
    }

    /** @return false when a key that it would take is another document's */
    public static boolean write(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
