package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cn.onestop.identity.domain.CreditCode;
import cn.onestop.identity.domain.Organisation;
import cn.onestop.identity.domain.Organisations;
import cn.onestop.identity.domain.PersonName;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Organisations, unique by their code. */
public final class MongoOrganisations implements Organisations {
    private final MongoCollection<Document> organisations;

    public MongoOrganisations(MongoDatabase database) {
        this.organisations = database.getCollection("organisations");
        Docs.unique(organisations, "code");
    }

    @Override
    public Added add(Organisation organisation) {
        Document known = find(organisation);
        if (known != null) {
            return new Added(read(known), false);
        }
        try {
            organisations.insertOne(new Document("_id", organisation.key())
                    .append("code", organisation.code().value())
                    .append("name", organisation.name().value())
                    .append("createdAt", Docs.date(organisation.createdAt())));
            return new Added(organisation, true);
        } catch (MongoException e) {
            Document first = Docs.isDuplicate(e) ? find(organisation) : null;
            if (first == null) {
                throw e;
            }
            return new Added(read(first), false);
        }
    }

    private @Nullable Document find(Organisation organisation) {
        return organisations.find(eq("code", organisation.code().value())).first();
    }

    @Override
    public Map<String, PersonName> names(Collection<String> keys) {
        Map<String, PersonName> names = new HashMap<>();
        organisations
                .find(in("_id", keys))
                .forEach(document -> names.put(document.getString("_id"), new PersonName(document.getString("name"))));
        return names;
    }

    private static Organisation read(Document document) {
        return new Organisation(
                document.getString("_id"),
                new CreditCode(document.getString("code")),
                new PersonName(document.getString("name")),
                Docs.instant(document, "createdAt"));
    }
}
