package cn.onestop.registry.adapter.mongo;

import cn.onestop.registry.application.imports.ImportRecords;
import cn.onestop.registry.application.imports.ImportReport;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Reports of imports. */
public final class MongoImportRecords implements ImportRecords {
    private final MongoCollection<Document> collection;
    private final JsonMapper json;

    public MongoImportRecords(MongoDatabase database, JsonMapper json) {
        this.collection = database.getCollection("imports");
        this.json = json;
    }

    @Override
    public Optional<Done> find(String key) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", key)).first())
                .map(found -> new Done(
                        found.getString("content"), json.readValue(found.getString("report"), ImportReport.class)));
    }

    @Override
    public void keep(String key, Done done) {
        collection.replaceOne(
                Filters.eq("_id", key),
                new Document("_id", key)
                        .append("content", done.content())
                        .append("report", json.writeValueAsString(done.report())),
                new ReplaceOptions().upsert(true));
    }
}
