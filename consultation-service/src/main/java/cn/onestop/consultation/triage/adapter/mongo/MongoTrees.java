package cn.onestop.consultation.triage.adapter.mongo;

import cn.onestop.cases.Once;
import cn.onestop.consultation.triage.application.Trees;
import cn.onestop.consultation.triage.domain.Sketch;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code triage_trees: {_id: version, number, sketch, shipped, at, by}}; of two who publish at once one gets the number. */
@Component
class MongoTrees implements Trees {
    private static final String NUMBER = "number";

    private final MongoCollection<Document> trees;
    private final JsonMapper json;

    MongoTrees(MongoDatabaseFactory factory, JsonMapper json) {
        this.trees = factory.getMongoDatabase().getCollection("triage_trees");
        this.json = json;
        trees.createIndex(Indexes.descending(NUMBER), new IndexOptions().unique(true));
    }

    @Override
    public Optional<Kept> latest() {
        return Optional.ofNullable(
                        trees.find().sort(Sorts.descending(NUMBER)).limit(1).first())
                .map(this::kept);
    }

    @Override
    public Optional<Kept> find(String version) {
        return Optional.ofNullable(trees.find(Filters.eq("_id", version)).first())
                .map(this::kept);
    }

    @Override
    public boolean insert(Kept kept) {
        return Once.insert(
                trees,
                new Document("_id", kept.version())
                        .append(NUMBER, kept.number())
                        .append("sketch", json.writeValueAsString(kept.sketch()))
                        .append("shipped", kept.shipped())
                        .append("at", Date.from(kept.at()))
                        .append("by", kept.by()));
    }

    private Kept kept(Document document) {
        return new Kept(
                document.getString("_id"),
                document.getLong(NUMBER),
                json.readValue(document.getString("sketch"), Sketch.class),
                document.getBoolean("shipped"),
                document.getDate("at").toInstant(),
                document.getString("by"));
    }
}
