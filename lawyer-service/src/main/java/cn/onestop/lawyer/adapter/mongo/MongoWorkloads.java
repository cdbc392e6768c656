package cn.onestop.lawyer.adapter.mongo;

import cn.onestop.lawyer.application.Workloads;
import cn.onestop.lawyer.domain.directory.Rating;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Counted over the stored cases, by {@code $match} and {@code $group} on an index. */
@Component
class MongoWorkloads implements Workloads {
    static final String HOLDER = "state.holder.lawyer";
    static final String STARS = "state.rating.stars";

    static final String LAWYER = "state.counsel.lawyer";

    private final MongoCollection<Document> cases;

    MongoWorkloads(MongoDatabaseFactory database) {
        this.cases = database.getMongoDatabase().getCollection("cases");
        cases.createIndex(Indexes.ascending(HOLDER));
        cases.createIndex(Indexes.ascending(STARS));
    }

    @Override
    public Map<String, Integer> open() {
        Map<String, Integer> open = new HashMap<>();
        cases.aggregate(List.of(
                        Aggregates.match(Filters.gt(HOLDER, "")),
                        Aggregates.group("$" + HOLDER, Accumulators.sum("cases", 1))))
                .forEach(group -> open.put(
                        group.getString("_id"), group.get("cases", Number.class).intValue()));
        return open;
    }

    @Override
    public Map<String, Rating> ratings() {
        Map<String, Rating> ratings = new HashMap<>();
        cases.aggregate(List.of(
                        Aggregates.match(Filters.gt(STARS, 0)),
                        Aggregates.group(
                                "$" + LAWYER, Accumulators.sum("stars", "$" + STARS), Accumulators.sum("clients", 1))))
                .forEach(group -> ratings.put(
                        group.getString("_id"),
                        new Rating(
                                group.get("stars", Number.class).intValue(),
                                group.get("clients", Number.class).intValue())));
        return ratings;
    }
}
