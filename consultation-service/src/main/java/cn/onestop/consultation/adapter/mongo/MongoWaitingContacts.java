package cn.onestop.consultation.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.consultation.application.WaitingContacts;
import cn.onestop.consultation.domain.Channel;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The queue out of the stored cases: two looks, of which the first finds what is urgent today. */
@Component
class MongoWaitingContacts implements WaitingContacts {
    private final CaseCollection collection;

    MongoWaitingContacts(CaseCollection collection) {
        this.collection = collection;
    }

    @Override
    public List<Waiting> head(Set<String> areas, LocalDate today, int limit) {
        String day = today.toString();
        Bson urgent = and(ne(CaseCollection.URGENT_FROM, null), lte(CaseCollection.URGENT_FROM, day));
        List<Waiting> head = new ArrayList<>(oldest(and(waiting(areas), urgent), limit, true));
        if (head.size() < limit) {
            Bson other = or(eq(CaseCollection.URGENT_FROM, null), gt(CaseCollection.URGENT_FROM, day));
            head.addAll(oldest(and(waiting(areas), other), limit - head.size(), false));
        }
        return List.copyOf(head);
    }

    @Override
    public long count(Set<String> areas) {
        return collection.cases().countDocuments(waiting(areas));
    }

    @Override
    public Optional<Reference> inHandOf(String agent) {
        return Optional.ofNullable(collection
                        .cases()
                        .find(and(eq("status", "RECEIVED"), eq(CaseCollection.AGENT, agent)))
                        .projection(Projections.include("_id"))
                        .sort(Sorts.ascending("openedAt"))
                        .first())
                .map(MongoWaitingContacts::reference);
    }

    private static Bson waiting(Set<String> areas) {
        return and(eq("status", "RECEIVED"), eq(CaseCollection.AGENT, null), CaseCollection.in(areas));
    }

    private List<Waiting> oldest(Bson which, int limit, boolean urgent) {
        return collection
                .cases()
                .find(which)
                .projection(Projections.include("version", "kind", "area", "openedAt", CaseCollection.CHANNEL))
                .sort(Sorts.ascending("openedAt", "_id"))
                .limit(limit)
                .map(found -> new Waiting(
                        reference(found),
                        found.get("version", Number.class).longValue(),
                        Topic.valueOf(found.getString("kind")),
                        Channel.valueOf(Objects.requireNonNull(
                                found.getEmbedded(List.of("state", "contact", "channel"), String.class))),
                        found.getString("area"),
                        found.getDate("openedAt").toInstant(),
                        urgent))
                .into(new ArrayList<>());
    }

    private static Reference reference(Document found) {
        return Reference.parse(Line.CONSULTATION, found.getString("_id"));
    }
}
