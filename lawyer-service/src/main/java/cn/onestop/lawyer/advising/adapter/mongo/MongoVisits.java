package cn.onestop.lawyer.advising.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.StillInClear;
import cn.onestop.lawyer.advising.application.Visits;
import cn.onestop.lawyer.advising.domain.Norm.Work;
import cn.onestop.lawyer.advising.domain.Quarter;
import cn.onestop.lawyer.advising.domain.Visit;
import cn.onestop.lawyer.domain.directory.Rating;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code village_visits: {_id, version, village, planned, contract, lawyer, counted, minutes, stars, origin, entry}}; {@code counted} is
 * the day it took place, once the village confirmed it.
 */
@Component
class MongoVisits implements Visits, StillInClear {
    private static final String VILLAGE = "village";
    private static final String PLANNED = "planned";
    private static final String CONTRACT = "contract";
    private static final String LAWYER = "lawyer";
    private static final String COUNTED = "counted";
    private static final String MINUTES = "minutes";
    private static final String STARS = "stars";

    private final MongoCollection<Document> documents;
    private final Versioned<Visit> versioned;

    MongoVisits(MongoDatabaseFactory database, FieldCipher cipher, JsonMapper json) {
        this.documents = database.getMongoDatabase().getCollection("village_visits");
        this.versioned = new Versioned<>(documents, cipher, json, Visit.class, MongoVisits::searched);
        documents.createIndex(Indexes.compoundIndex(
                Indexes.ascending(VILLAGE), Indexes.descending(PLANNED), Indexes.ascending("_id")));
        documents.createIndex(Indexes.ascending(CONTRACT, COUNTED));
        documents.createIndex(Indexes.ascending(LAWYER, STARS));
    }

    @Override
    public Optional<Visit> find(String village, String id) {
        return Optional.ofNullable(
                        documents.find(and(eq("_id", id), eq(VILLAGE, village))).first())
                .map(versioned::entry);
    }

    @Override
    public List<Visit> ofVillage(String village, @Nullable Position after, int limit) {
        Bson all = eq(VILLAGE, village);
        String day = after == null ? "" : after.planned().toString();
        Bson filter =
                after == null ? all : and(all, or(lt(PLANNED, day), and(eq(PLANNED, day), gt("_id", after.id()))));
        return documents
                .find(filter)
                .sort(Sorts.orderBy(Sorts.descending(PLANNED), Sorts.ascending("_id")))
                .limit(limit)
                .map(versioned::entry)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Visit> plan(Visit visit, String origin) {
        return versioned.insert(visit, origin);
    }

    @Override
    public boolean replace(Visit next) {
        return versioned.replace(next);
    }

    @Override
    public Map<String, Work> work(Collection<String> contracts, Quarter quarter) {
        Map<String, Work> done = new HashMap<>();
        Bson within = and(
                in(CONTRACT, contracts),
                gte(COUNTED, quarter.first().toString()),
                lte(COUNTED, quarter.last().toString()));
        documents
                .aggregate(List.of(
                        Aggregates.match(within),
                        Aggregates.group(
                                "$" + CONTRACT,
                                Accumulators.sum("visits", 1),
                                Accumulators.sum(MINUTES, "$" + MINUTES))))
                .forEach(group ->
                        done.put(group.getString("_id"), new Work(number(group, "visits"), number(group, MINUTES))));
        return done;
    }

    @Override
    public Map<String, Rating> ratings(Collection<String> lawyers) {
        Map<String, Rating> said = new HashMap<>();
        documents
                .aggregate(List.of(
                        Aggregates.match(and(in(LAWYER, lawyers), gt(STARS, 0))),
                        Aggregates.group(
                                "$" + LAWYER, Accumulators.sum(STARS, "$" + STARS), Accumulators.sum("visits", 1))))
                .forEach(group ->
                        said.put(group.getString("_id"), new Rating(number(group, STARS), number(group, "visits"))));
        return said;
    }

    private static int number(Document group, String field) {
        return group.get(field, Number.class).intValue();
    }

    @Override
    public Outcome seal() {
        return versioned.seal();
    }

    @Override
    public String toString() {
        return documents.getNamespace().getCollectionName();
    }

    private static Document searched(Visit visit) {
        return new Document("_id", visit.id())
                .append("version", visit.version())
                .append(VILLAGE, visit.village())
                .append(PLANNED, visit.planned().toString())
                .append(CONTRACT, visit.contract())
                .append(LAWYER, visit.lawyer())
                .append(COUNTED, visit.counted().map(Object::toString).orElse(""))
                .append(MINUTES, visit.account() == null ? 0 : visit.account().minutes())
                .append(
                        STARS,
                        visit.confirmation() == null ? 0 : visit.confirmation().stars());
    }
}
