package cn.onestop.lawyer.advising.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.StillInClear;
import cn.onestop.lawyer.advising.application.AdviserContracts;
import cn.onestop.lawyer.advising.domain.AdviserContract;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code adviser_contracts: {_id, version, village, lawyer, standsUntil, origin, entry}}; a contract that ended stands until the day before. */
@Component
class MongoAdviserContracts implements AdviserContracts, StillInClear {
    private static final String VILLAGE = "village";
    private static final String LAWYER = "lawyer";
    private static final String STANDS_UNTIL = "standsUntil";

    private final MongoCollection<Document> documents;
    private final Versioned<AdviserContract> versioned;

    MongoAdviserContracts(MongoDatabaseFactory database, FieldCipher cipher, JsonMapper json) {
        this.documents = database.getMongoDatabase().getCollection("adviser_contracts");
        this.versioned =
                new Versioned<>(documents, cipher, json, AdviserContract.class, MongoAdviserContracts::searched);
        documents.createIndex(Indexes.ascending(VILLAGE, STANDS_UNTIL));
        documents.createIndex(Indexes.ascending(LAWYER, STANDS_UNTIL));
    }

    @Override
    public Optional<AdviserContract> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first()).map(versioned::entry);
    }

    @Override
    public Optional<AdviserContract> ofVillage(String village, LocalDate day) {
        return found(and(eq(VILLAGE, village), standing(day)), 1).stream().findFirst();
    }

    @Override
    public List<AdviserContract> standing(String area, LocalDate day, String after, int limit) {
        Bson below = and(gte(VILLAGE, area), lt(VILLAGE, area + ':')); // codes are digits
        return found(and(below, gt(VILLAGE, after), standing(day)), limit);
    }

    @Override
    public List<AdviserContract> ofLawyer(String lawyer, LocalDate day) {
        return found(and(eq(LAWYER, lawyer), standing(day)), 0);
    }

    @Override
    public Optional<AdviserContract> conclude(AdviserContract contract, String origin) {
        return versioned.insert(contract, origin);
    }

    @Override
    public boolean replace(AdviserContract next) {
        return versioned.replace(next);
    }

    private List<AdviserContract> found(Bson filter, int limit) {
        return documents
                .find(filter)
                .sort(Sorts.ascending(VILLAGE))
                .limit(limit)
                .map(versioned::entry)
                .into(new ArrayList<>());
    }

    private static Bson standing(LocalDate day) {
        return gte(STANDS_UNTIL, day.toString());
    }

    @Override
    public Outcome seal() {
        return versioned.seal();
    }

    @Override
    public String toString() {
        return documents.getNamespace().getCollectionName();
    }

    private static Document searched(AdviserContract contract) {
        LocalDate until = contract.ending() == null
                ? contract.until()
                : contract.ending().on().minusDays(1);
        return new Document("_id", contract.id())
                .append("version", contract.version())
                .append(VILLAGE, contract.village())
                .append(LAWYER, contract.lawyer())
                .append(STANDS_UNTIL, until.toString());
    }
}
