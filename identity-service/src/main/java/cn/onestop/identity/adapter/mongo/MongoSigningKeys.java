package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.identity.domain.SigningKey;
import cn.onestop.identity.domain.SigningKeys;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Signing keys by their number, so that two instances can't add the same; the pair is encrypted. */
public final class MongoSigningKeys implements SigningKeys {
    private static final String FIELD = "jwk";

    private final MongoCollection<Document> keys;
    private final FieldCipher cipher;

    public MongoSigningKeys(MongoDatabase database, FieldCipher cipher) {
        this.keys = database.getCollection("signing_keys");
        this.cipher = cipher;
    }

    @Override
    public List<Stored> all() {
        return keys.find().sort(Sorts.ascending("_id")).map(this::read).into(new ArrayList<>());
    }

    @Override
    public boolean add(Stored stored) {
        SigningKey key = stored.key();
        try {
            keys.insertOne(new Document("_id", key.number())
                    .append("kid", key.kid())
                    .append("publishedAt", Docs.date(key.publishedAt()))
                    .append("signsFrom", Docs.date(key.signsFrom()))
                    .append(FIELD, cipher.seal(key.kid(), FIELD, stored.jwk())));
            return true;
        } catch (MongoException e) {
            if (Docs.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void remove(SigningKey key) {
        keys.deleteOne(eq("_id", key.number()));
    }

    private Stored read(Document document) {
        String kid = document.getString("kid");
        return new Stored(
                new SigningKey(
                        document.getLong("_id"),
                        kid,
                        Docs.instant(document, "publishedAt"),
                        Docs.instant(document, "signsFrom")),
                cipher.open(kid, FIELD, document.getString(FIELD)));
    }
}
