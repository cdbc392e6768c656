package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Clients;
import cn.onestop.kernel.Text;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** The registered clients; a secret lies there as a fingerprint only. */
public final class MongoClients implements Clients {
    private final MongoCollection<Document> clients;

    public MongoClients(MongoDatabase database) {
        this.clients = database.getCollection("clients");
    }

    @Override
    public Optional<Client> find(String id) {
        return Optional.ofNullable(clients.find(eq("_id", id)).first()).map(MongoClients::read);
    }

    @Override
    public List<Client> ofKind(Client.Kind kind) {
        return clients.find(eq("kind", kind.name()))
                .sort(Sorts.ascending("_id"))
                .map(MongoClients::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(Client client) {
        try {
            clients.insertOne(write(client));
            return true;
        } catch (MongoException e) {
            if (Docs.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void put(Client client) {
        clients.replaceOne(eq("_id", client.id()), write(client), new ReplaceOptions().upsert(true));
    }

    private static Document write(Client client) {
        return new Document("_id", client.id())
                .append("kind", client.kind().name())
                .append("nameZh", client.name().zh())
                .append("nameEn", client.name().en())
                .append("secretHash", client.secretHash())
                .append("redirectUris", List.copyOf(client.redirectUris()))
                .append("scopes", List.copyOf(client.scopes()))
                .append("audiences", List.copyOf(client.audiences()))
                .append("thirdParty", client.thirdParty())
                .append("enabled", client.enabled());
    }

    private static Client read(Document document) {
        return new Client(
                document.getString("_id"),
                Client.Kind.valueOf(document.getString("kind")),
                new Text(document.getString("nameZh"), document.getString("nameEn")),
                document.getString("secretHash"),
                Docs.texts(document, "redirectUris"),
                Docs.texts(document, "scopes"),
                Docs.texts(document, "audiences"),
                document.getBoolean("thirdParty"),
                document.getBoolean("enabled"));
    }
}
