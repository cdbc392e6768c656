package cn.onestop.mediation.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.mediation.application.SentReferrals;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Looks into the stored states; a referral is kept where its sender is, and nowhere else. */
@Component
class MongoSentReferrals implements SentReferrals {
    private static final String ID = "state.escalations.referral.id";

    private final MongoCollection<Document> cases;

    MongoSentReferrals(MongoDatabaseFactory database) {
        this.cases = database.getMongoDatabase().getCollection("cases");
        cases.createIndex(Indexes.ascending(ID));
    }

    @Override
    public Optional<Reference> caseOf(String referral) {
        return Optional.ofNullable(cases.find(eq(ID, referral))
                        .projection(Projections.include("_id"))
                        .first())
                .map(found -> Reference.parse(Line.MEDIATION, found.getString("_id")));
    }
}
