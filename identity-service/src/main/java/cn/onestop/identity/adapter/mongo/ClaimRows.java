package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * Which claims there are: one row for each number and name that somebody said of somebody else, by keyed hashes of both, with the
 * key of the record that is kept for it. The row comes first; whoever finds one without its record completes it.
 */
final class ClaimRows {
    private static final String COLLECTION = "person_claims";
    private static final String KIND = "person-claim";
    private static final String NUMBER = "number";
    private static final String KEY = "key";

    private final MongoCollection<Document> rows;
    private final LookupHash hashes;

    ClaimRows(MongoDatabase database, LookupHash hashes) {
        this.rows = database.getCollection(COLLECTION);
        this.hashes = hashes;
        Docs.index(rows, NUMBER);
        Docs.index(rows, KEY);
    }

    /** The key for what is said: the one it has, or that of {@code said} from now on. */
    String keyOf(Person said) {
        List<String> ids = hashes.all(KIND, text(said));
        Document row = rows.find(in("_id", ids)).first();
        if (row == null && inserted(ids.getFirst(), said)) {
            return said.key();
        }
        Document there = row == null ? rows.find(in("_id", ids)).first() : row;
        return Objects.requireNonNull(there, "a row that is there and is not").getString(KEY);
    }

    /** The record of this key is erased: what is said again is said of somebody new. */
    void replace(String erased, Person said) {
        rows.updateOne(and(in("_id", hashes.all(KIND, text(said))), eq(KEY, erased)), set(KEY, said.key()));
    }

    /** A record that was there before there were rows; a second one of the same number and name is not led to, and joins all the same. */
    void enter(Person old) {
        String id = hashes.of(KIND, text(old));
        if (!inserted(id, old) && !old.key().equals(keyOf(old))) {
            inserted(id + "/" + old.key(), old);
        }
    }

    List<String> keysOn(IdentityNumber number) {
        return rows.find(in(NUMBER, hashes.all(PersonDocuments.NUMBER_KIND, number.value())))
                .map(row -> row.getString(KEY))
                .into(new ArrayList<>());
    }

    void forget(String key) {
        rows.deleteMany(eq(KEY, key));
    }

    private boolean inserted(String id, Person said) {
        try {
            rows.insertOne(new Document("_id", id)
                    .append(NUMBER, hashes.of(PersonDocuments.NUMBER_KIND, number(said)))
                    .append(KEY, said.key()));
            return true;
        } catch (MongoException e) {
            if (!Docs.isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    private static String text(Person said) {
        return number(said) + "\n" + said.name().bare();
    }

    private static String number(Person said) {
        return Objects.requireNonNull(said.number(), "a claim without a number").value();
    }
}
