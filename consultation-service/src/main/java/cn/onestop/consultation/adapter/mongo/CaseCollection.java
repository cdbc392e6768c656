package cn.onestop.consultation.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.web.Page;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The cases as documents, for lists that need more than a case's summary and less than its texts; read only, nothing sealed is read. */
@Component
class CaseCollection {
    static final String AGENT = "state.desk.agent";
    static final String URGENT_FROM = "state.desk.urgentFrom";
    static final String SURVEY = "state.survey.status";
    static final String BOOKED_AT = "state.callBack.booking.startsAt";
    static final String CLOSED_ON = "state.closing.on";
    static final String CLOSED_IN = "state.closing.county";
    static final String CHANNEL = "state.contact.channel";
    static final String SCORE = "state.survey.score";
    static final String GRADE = "state.quality.grade";
    static final String DRAWN_AT = "state.quality.drawnAt";

    private final MongoCollection<Document> cases;

    CaseCollection(MongoDatabaseFactory database) {
        this.cases = database.getMongoDatabase().getCollection("cases");
        for (String field : List.of(AGENT, SURVEY, BOOKED_AT, CLOSED_ON, DRAWN_AT)) {
            cases.createIndex(Indexes.ascending(field));
        }
        cases.createIndex(Indexes.ascending("status", AGENT, "openedAt"));
    }

    MongoCollection<Document> cases() {
        return cases;
    }

    /** Whether a case lies in one of these areas; area codes are digits, so a subtree lies between the code and what follows the digits. */
    static Bson in(Set<String> areas) {
        return areas.isEmpty()
                ? eq("_id", "")
                : or(areas.stream()
                        .map(area -> and(gte("area", area), lt("area", area + ":")))
                        .toList());
    }

    <T> Page<T> page(Bson which, @Nullable String after, int limit, Function<Document, T> reading, String... fields) {
        List<Document> found = cases.find(after == null ? which : and(gt("_id", after), which))
                .projection(Projections.include(fields))
                .sort(Sorts.ascending("_id"))
                .limit(limit + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > limit;
        List<Document> page = more ? found.subList(0, limit) : found;
        return new Page<>(
                page.stream().map(reading).toList(), more ? page.getLast().getString("_id") : null);
    }
}
