package cn.onestop.consultation.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import cn.onestop.consultation.application.DrawnAnswers;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Page;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers to be graded, out of the stored cases. */
@Component
class MongoDrawnAnswers implements DrawnAnswers {
    private final CaseCollection collection;

    MongoDrawnAnswers(CaseCollection collection) {
        this.collection = collection;
    }

    @Override
    public Page<Drawn> ungraded(Set<String> areas, @Nullable String after, int limit) {
        return collection.page(
                and(CaseCollection.in(areas), ne(CaseCollection.DRAWN_AT, null), eq(CaseCollection.GRADE, null)),
                after,
                limit,
                found -> new Drawn(
                        Reference.parse(Line.CONSULTATION, found.getString("_id")),
                        found.getString("area"),
                        found.getString("kind"),
                        found.getString("status")),
                "area",
                "kind",
                "status");
    }
}
