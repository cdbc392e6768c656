package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import cn.onestop.identity.application.Keys;
import cn.onestop.identity.domain.LoginSession;
import cn.onestop.identity.domain.LoginSessions;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/** Log-ins under the fingerprint of the browser's secret. */
public final class MongoLoginSessions implements LoginSessions {
    private final MongoCollection<Document> sessions;

    public MongoLoginSessions(MongoDatabase database) {
        this.sessions = database.getCollection("login_sessions");
    }

    @Override
    public String open(LoginSession session) {
        String secret = Keys.secret();
        sessions.insertOne(new Document("_id", Fingerprint.of(secret))
                .append("account", session.account())
                .append("authenticatedAt", Docs.date(session.authenticatedAt()))
                .append("method", session.method())
                .append("expiresAt", Docs.date(session.expiresAt())));
        return secret;
    }

    @Override
    public Optional<LoginSession> find(String secret, Instant now) {
        Document document = sessions.find(and(eq("_id", Fingerprint.of(secret)), gt("expiresAt", Docs.date(now))))
                .first();
        return Optional.ofNullable(document)
                .map(found -> new LoginSession(
                        found.getString("account"),
                        Docs.instant(found, "authenticatedAt"),
                        found.getString("method"),
                        Docs.instant(found, "expiresAt")));
    }

    @Override
    public void close(String secret) {
        sessions.deleteOne(eq("_id", Fingerprint.of(secret)));
    }

    @Override
    public void closeAllOf(String account) {
        sessions.deleteMany(eq("account", account));
    }

    /** Removes what has expired; nothing relies on it. */
    public void sweep(Instant now) {
        sessions.deleteMany(lte("expiresAt", Docs.date(now)));
    }
}
