package cn.onestop.lawyer.adapter.mongo;

import cn.onestop.lawyer.application.Sides;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Looks into the stored cases. */
@Component
class MongoSides implements Sides {
    private static final int MOST = 200;
    static final String CLIENTS = "state.intake.client.hashes";
    static final String OPPONENTS = "state.intake.opponents.hashes";

    static final String FIRM = "state.counsel.firm";

    private final MongoCollection<Document> cases;

    MongoSides(MongoDatabaseFactory database) {
        this.cases = database.getMongoDatabase().getCollection("cases");
        cases.createIndex(Indexes.ascending(FIRM));
    }

    @Override
    public List<Side> ofFirm(String firm, Set<String> anybody) {
        return cases.find(Filters.and(
                        Filters.eq(FIRM, firm),
                        Filters.or(Filters.in(CLIENTS, anybody), Filters.in(OPPONENTS, anybody))))
                .projection(Projections.include("matter", "closed", CLIENTS, OPPONENTS))
                .limit(MOST)
                .map(MongoSides::side)
                .into(new ArrayList<>());
    }

    private static Side side(Document document) {
        Document intake = document.getEmbedded(List.of("state", "intake"), Document.class);
        Set<String> opponents = new HashSet<>();
        intake.getList("opponents", Document.class)
                .forEach(one -> opponents.addAll(one.getList("hashes", String.class)));
        return new Side(
                document.getString("matter"),
                document.getBoolean("closed", false),
                Set.copyOf(intake.get("client", Document.class).getList("hashes", String.class)),
                opponents);
    }
}
