package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.bson.Document;

/** Counters, one document each; whose it is can't be read from it. */
public final class MongoAllowances implements Allowances {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> counters;
    private final LookupHash hashes;

    public MongoAllowances(MongoDatabase database, LookupHash hashes) {
        this.counters = database.getCollection("allowances");
        this.hashes = hashes;
    }

    @Override
    public Use take(Allowance allowance, String subject, Instant now) {
        String id = id(allowance, subject);
        while (true) {
            Document counted = counters.findOneAndUpdate(
                    and(eq("_id", id), gt("until", Docs.date(now))), Updates.inc("used", 1), AFTER);
            if (counted != null) {
                return new Use(counted.getInteger("used"), allowance.limit(), Docs.instant(counted, "until"));
            }
            Instant until = now.plus(allowance.window());
            counters.deleteOne(and(eq("_id", id), lte("until", Docs.date(now))));
            try {
                counters.insertOne(new Document("_id", id).append("used", 1).append("until", Docs.date(until)));
                return new Use(1, allowance.limit(), until);
            } catch (MongoException e) {
                if (!Docs.isDuplicate(e)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void giveBack(Allowance allowance, String subject) {
        counters.updateOne(and(eq("_id", id(allowance, subject)), gt("used", 0)), Updates.inc("used", -1));
    }

    @Override
    public void reset(Allowance allowance, String subject) {
        counters.deleteOne(eq("_id", id(allowance, subject)));
    }

    /** Removes windows that have ended; nothing relies on it. */
    public void sweep(Instant now) {
        counters.deleteMany(lte("until", Docs.date(now)));
    }

    private String id(Allowance allowance, String subject) {
        return allowance.name() + ":" + hashes.of("allowance", subject);
    }
}
