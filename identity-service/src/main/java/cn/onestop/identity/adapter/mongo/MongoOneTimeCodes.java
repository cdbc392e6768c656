package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.domain.OneTimeCodes;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.bson.Document;

/** Codes as keyed hashes: six digits under a plain hash could be tried through in a moment. */
public final class MongoOneTimeCodes implements OneTimeCodes {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> codes;
    private final LookupHash hashes;

    public MongoOneTimeCodes(MongoDatabase database, LookupHash hashes) {
        this.codes = database.getCollection("one_time_codes");
        this.hashes = hashes;
    }

    @Override
    public void issue(String subject, String code, Instant expiresAt) {
        String id = id(subject);
        codes.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append("code", hashes.of("one-time-code", subject + "\0" + code))
                        .append("tries", 0)
                        .append("expiresAt", Docs.date(expiresAt)),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public boolean redeem(String subject, String code, Instant now) {
        Document held = codes.findOneAndUpdate(
                and(eq("_id", id(subject)), gt("expiresAt", Docs.date(now)), lt("tries", MAX_TRIES)),
                Updates.inc("tries", 1),
                AFTER);
        return held != null
                && hashes.matches(held.getString("code"), "one-time-code", subject + "\0" + code)
                && codes.deleteOne(and(eq("_id", held.getString("_id")), eq("code", held.getString("code"))))
                                .getDeletedCount()
                        == 1;
    }

    /** Removes what has expired; nothing relies on it. */
    public void sweep(Instant now) {
        codes.deleteMany(lte("expiresAt", Docs.date(now)));
    }

    private String id(String subject) {
        return hashes.of("one-time-subject", subject);
    }
}
