package cn.onestop.legalaid.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.legalaid.application.Referrals;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Finds by a referral's id the case that sent it. */
@Component
class SentReferrals implements Referrals {
    private static final String OFFERS = "state.work.offers.id";
    private static final String FEE_RELIEFS = "state.work.feeReliefs.id";

    private final MongoCollection<Document> cases;

    SentReferrals(MongoDatabaseFactory database) {
        this.cases = database.getMongoDatabase().getCollection("cases");
        cases.createIndex(Indexes.ascending(OFFERS));
        cases.createIndex(Indexes.ascending(FEE_RELIEFS));
    }

    @Override
    public Optional<Reference> caseThatSent(String referral) {
        return Optional.ofNullable(cases.find(or(eq(OFFERS, referral), eq(FEE_RELIEFS, referral)))
                        .projection(Projections.include("_id"))
                        .first())
                .map(found -> Reference.parse(Line.LEGAL_AID, found.getString("_id")));
    }
}
