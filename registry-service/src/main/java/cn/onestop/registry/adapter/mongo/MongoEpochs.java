package cn.onestop.registry.adapter.mongo;

import cn.onestop.registry.application.Epochs;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;

/** The epoch document. */
public final class MongoEpochs implements Epochs {
    private static final String ID = "register";

    private final MongoCollection<Document> collection;

    public MongoEpochs(MongoDatabase database) {
        this.collection = database.getCollection("epochs");
    }

    @Override
    public long current() {
        Document epoch = collection.find(Filters.eq("_id", ID)).first();
        return epoch == null ? 0 : epoch.getLong("epoch");
    }

    @Override
    public long next() {
        Document epoch = collection.findOneAndUpdate(
                Filters.eq("_id", ID),
                Updates.inc("epoch", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(epoch).getLong("epoch");
    }
}
