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
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;

/** Log-ins under the fingerprint of the browser's secret; and, by account, the instant until which all of them were ended. */
public final class MongoLoginSessions implements LoginSessions {
    private final MongoCollection<Document> sessions;
    private final MongoCollection<Document> ends;

    public MongoLoginSessions(MongoDatabase database) {
        this.sessions = database.getCollection("login_sessions");
        this.ends = database.getCollection("ended_log_ins");
        Docs.index(sessions, "account");
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
                        Docs.instant(found, "expiresAt")))
                .filter(session -> !isEnded(session.account(), session.authenticatedAt()));
    }

    @Override
    public void close(String secret) {
        sessions.deleteOne(eq("_id", Fingerprint.of(secret)));
    }

    @Override
    public void closeAllOf(String account, Instant at) {
        ends.updateOne(eq("_id", account), Updates.max("at", Docs.date(at)), new UpdateOptions().upsert(true));
        sessions.deleteMany(eq("account", account));
    }

    @Override
    public boolean isEnded(String account, Instant authenticatedAt) {
        Document end = ends.find(eq("_id", account)).first();
        return end != null && !Docs.date(authenticatedAt).after(end.getDate("at"));
    }

    /** Removes what has expired; nothing relies on it. */
    public void sweep(Instant now) {
        sessions.deleteMany(lte("expiresAt", Docs.date(now)));
    }
}
