package cn.onestop.forensic.adapter.mongo;

import cn.onestop.forensic.application.Reliefs;
import cn.onestop.kernel.Reference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The collection {@code reliefs}: {@code {_id: referral, person, matter, fromCase, case}}, without {@code case} while it waits. */
@Component
class MongoReliefs implements Reliefs {
    private static final String PERSON = "person";
    private static final String MATTER = "matter";
    private static final String FROM_CASE = "fromCase";
    private static final String CASE = "case";

    private final MongoCollection<Document> reliefs;

    MongoReliefs(MongoDatabaseFactory database) {
        this.reliefs = database.getMongoDatabase().getCollection("reliefs");
        reliefs.createIndex(Indexes.ascending(PERSON));
    }

    @Override
    public void keep(Waiting relief) {
        reliefs.updateOne(
                Filters.eq("_id", relief.referral()),
                Updates.combine(
                        Updates.setOnInsert(PERSON, relief.person()),
                        Updates.setOnInsert(MATTER, relief.matter()),
                        Updates.setOnInsert(FROM_CASE, relief.fromCase())),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Waiting> waitingFor(String person, @Nullable String matter) {
        Bson waiting = Filters.and(Filters.eq(PERSON, person), Filters.exists(CASE, false));
        return Optional.ofNullable(
                        reliefs.find(matter == null ? waiting : Filters.and(waiting, Filters.eq(MATTER, matter)))
                                .sort(Sorts.ascending("_id"))
                                .first())
                .map(MongoReliefs::waiting);
    }

    @Override
    public void joined(Waiting relief, Reference reference) {
        reliefs.updateOne(
                Filters.eq("_id", relief.referral()),
                Updates.combine(
                        Updates.set(PERSON, relief.person()),
                        Updates.set(MATTER, relief.matter()),
                        Updates.set(FROM_CASE, relief.fromCase()),
                        Updates.set(CASE, reference.toString())),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Reference> caseOf(String referral) {
        return Optional.ofNullable(reliefs.find(Filters.eq("_id", referral)).first())
                .map(document -> document.getString(CASE))
                .map(Reference::parse);
    }

    @Override
    public void withdraw(String referral) {
        reliefs.deleteOne(Filters.and(Filters.eq("_id", referral), Filters.exists(CASE, false)));
    }

    @Override
    public void replacePerson(String key, @Nullable String into) {
        if (into == null) {
            reliefs.deleteMany(Filters.and(Filters.eq(PERSON, key), Filters.exists(CASE, false)));
        } else {
            reliefs.updateMany(Filters.eq(PERSON, key), Updates.set(PERSON, into));
        }
    }

    private static Waiting waiting(Document document) {
        return new Waiting(
                document.getString("_id"),
                document.getString(PERSON),
                document.getString(MATTER),
                document.getString(FROM_CASE));
    }
}
