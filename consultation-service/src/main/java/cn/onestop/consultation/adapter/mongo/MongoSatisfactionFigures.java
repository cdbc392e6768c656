package cn.onestop.consultation.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import cn.onestop.consultation.application.SatisfactionFigures;
import cn.onestop.consultation.domain.Survey;
import cn.onestop.kernel.Line;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** One aggregation of {@code $match} and {@code $group}, which every database of the portable subset has; ratios are made elsewhere. */
@Component
class MongoSatisfactionFigures implements SatisfactionFigures {
    private final CaseCollection collection;

    MongoSatisfactionFigures(CaseCollection collection) {
        this.collection = collection;
    }

    @Override
    public List<Count> count(Set<String> areas, LocalDate from, LocalDate to, By by) {
        Bson which = and(
                CaseCollection.in(areas),
                gte(CaseCollection.CLOSED_ON, from.toString()),
                lte(CaseCollection.CLOSED_ON, to.toString()),
                ne(CaseCollection.SURVEY, null));
        return collection
                .cases()
                .aggregate(List.of(
                        Aggregates.match(which),
                        Aggregates.group(
                                new Document("group", group(by)).append("survey", "$" + CaseCollection.SURVEY),
                                Accumulators.sum("consultations", 1),
                                Accumulators.sum("scores", "$" + CaseCollection.SCORE))))
                .map(MongoSatisfactionFigures::count)
                .into(new ArrayList<>());
    }

    private static String group(By by) {
        return switch (by) {
            case LINE -> Line.CONSULTATION.name(); // a constant: every case here is of this line
            case CHANNEL -> "$" + CaseCollection.CHANNEL;
            case AREA -> "$" + CaseCollection.CLOSED_IN;
            case TOPIC -> "$kind";
            case DAY -> "$" + CaseCollection.CLOSED_ON;
        };
    }

    private static Count count(Document group) {
        Document id = group.get("_id", Document.class);
        return new Count(
                id.getString("group"),
                Survey.Status.valueOf(id.getString("survey")),
                group.get("consultations", Number.class).longValue(),
                group.get("scores", Number.class).longValue());
    }
}
