package cn.onestop.cases.setup;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database user for each service, who may read and write the service's own database and nothing else. */
final class DatabaseUsers {
    private static final Logger log = LoggerFactory.getLogger(DatabaseUsers.class);

    private final String adminUri;

    /** @param adminUri of somebody who may make users */
    DatabaseUsers(String adminUri) {
        this.adminUri = adminUri;
    }

    /** @param passwords by user; the database is called as its user is */
    void grant(SortedMap<String, String> passwords) {
        try (MongoClient client = MongoClients.create(adminUri)) {
            MongoDatabase admin = client.getDatabase("admin");
            passwords.forEach((name, password) -> put(admin, name, password));
        }
        Map.Entry<String, String> first = passwords.firstEntry();
        if (passwords.size() > 1 && mayRead(first.getKey(), first.getValue(), passwords.lastKey())) {
            log.warn("This database server lets every user into every database. It does not know rights by database:"
                    + " to keep the services apart, give each a server of its own, or use one that does.");
        }
    }

    private static void put(MongoDatabase admin, String name, String password) {
        try {
            admin.runCommand(new Document("updateUser", name).append("pwd", password));
        } catch (MongoCommandException unknown) {
            admin.runCommand(new Document("createUser", name)
                    .append("pwd", password)
                    .append("roles", List.of(new Document("role", "readWrite").append("db", name))));
        }
    }

    /** Whether the server keeps users apart; not every one that speaks the protocol does. */
    private boolean mayRead(String name, String password, String foreignDatabase) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(adminUri))
                .credential(MongoCredential.createCredential(name, "admin", password.toCharArray()))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            client.getDatabase(foreignDatabase).getCollection("rights").find().first();
            return true;
        } catch (MongoException refused) {
            return false;
        }
    }
}
