package cn.onestop.consultation.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.consultation.application.DueCalls;
import cn.onestop.consultation.domain.Survey;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calls to be made, out of the stored cases. */
@Component
class MongoDueCalls implements DueCalls {
    private final CaseCollection collection;

    MongoDueCalls(CaseCollection collection) {
        this.collection = collection;
    }

    @Override
    public Page<Call> of(Set<String> areas, @Nullable String after, int limit) {
        return collection.page(
                and(
                        CaseCollection.in(areas),
                        or(
                                eq("status", "HANDLED"),
                                eq(CaseCollection.SURVEY, Survey.Status.DISSATISFIED.name()),
                                ne(CaseCollection.BOOKED_AT, null))),
                after,
                limit,
                MongoDueCalls::call,
                "area",
                "status",
                CaseCollection.SURVEY,
                CaseCollection.BOOKED_AT);
    }

    private static Call call(Document found) {
        String startsAt = text(found, "state", "callBack", "booking", "startsAt");
        return new Call(
                Reference.parse(Line.CONSULTATION, found.getString("_id")),
                found.getString("area"),
                found.getString("status"),
                Survey.Status.DISSATISFIED.name().equals(text(found, "state", "survey", "status")),
                startsAt == null ? null : Instant.parse(startsAt));
    }

    private static @Nullable String text(Document found, String... path) {
        return found.getEmbedded(List.of(path), String.class);
    }
}
