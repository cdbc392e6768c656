package cn.onestop.cases;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/** The indexes of the cases, made at start. Only the one over origins is a rule; the others are for speed. */
final class CaseIndexes {
    private CaseIndexes() {}

    static void create(MongoCollection<Document> cases) {
        cases.createIndexes(List.of(
                new IndexModel(ascending("origin"), new IndexOptions().unique(true)),
                new IndexModel(ascending("parties.key", "_id")),
                new IndexModel(ascending("filedBy", "_id")),
                new IndexModel(ascending("area", "_id")),
                new IndexModel(ascending("status", "_id")),
                new IndexModel(ascending("matter")),
                new IndexModel(ascending("nextDue")),
                new IndexModel(ascending("outbox.at"))));
    }
}
