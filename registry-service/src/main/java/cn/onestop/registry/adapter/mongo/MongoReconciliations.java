package cn.onestop.registry.adapter.mongo;

import cn.onestop.cases.Once;
import cn.onestop.registry.application.Reconciliations;
import cn.onestop.registry.application.ReconcilingMatters.Report;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** One document a day; who inserts it does the day's work. */
public final class MongoReconciliations implements Reconciliations {
    private final MongoCollection<Document> collection;
    private final JsonMapper json;

    public MongoReconciliations(MongoDatabase database, JsonMapper json) {
        this.collection = database.getCollection("matters_reconciliations");
        this.json = json;
    }

    @Override
    public boolean claim(LocalDate day) {
        return Once.insert(collection, new Document("_id", day.toString()));
    }

    @Override
    public void keep(LocalDate day, Report report) {
        collection.updateOne(Filters.eq("_id", day.toString()), Updates.set("report", json.writeValueAsString(report)));
    }

    @Override
    public Optional<Report> latest() {
        Document last = collection
                .find(Filters.exists("report"))
                .sort(Sorts.descending("_id"))
                .first();
        return Optional.ofNullable(last).map(found -> json.readValue(found.getString("report"), Report.class));
    }
}
