package cn.onestop.identity.adapter.oauth;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import cn.onestop.identity.adapter.mongo.Fingerprint;
import cn.onestop.identity.adapter.oauth.AuthorizationDocuments.Kind;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Authorizations in the database, so that any instance can finish what another began. No token is in it, only
 * fingerprints. A change is guarded by the version that was read: of two that redeem one code, or use one refresh token,
 * at the same time, one wins. A refresh token that comes back after it was replaced ends its whole authorization.
 */
public final class MongoAuthorizations implements OAuth2AuthorizationService {
    private static final Logger log = LoggerFactory.getLogger(MongoAuthorizations.class);

    private final MongoCollection<Document> authorizations;
    private final MongoCollection<Document> tokens;
    private final AuthorizationDocuments documents;

    public MongoAuthorizations(MongoDatabase database, AuthorizationDocuments documents) {
        this.authorizations = database.getCollection("authorizations");
        this.tokens = database.getCollection("authorization_tokens");
        this.documents = documents;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Document document = documents.write(authorization);
        Long readAt = authorization.getAttribute(AuthorizationDocuments.VERSION);
        if (readAt == null) {
            authorizations.insertOne(document);
        } else if (authorizations
                        .replaceOne(and(eq("_id", authorization.getId()), eq("version", readAt)), document)
                        .getMatchedCount()
                == 0) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        point(document);
    }

    private void point(Document document) {
        for (Kind kind : Kind.values()) {
            Document token = kind.in(document);
            if (token != null) {
                Document pointer = new Document("_id", kind.id(token.getString("fingerprint")))
                        .append("authorization", document.getString("_id"))
                        .append("expiresAt", document.getDate("expiresAt"));
                tokens.replaceOne(eq("_id", pointer.getString("_id")), pointer, new ReplaceOptions().upsert(true));
            }
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        authorizations.deleteOne(eq("_id", authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        Document document = authorizations.find(eq("_id", id)).first();
        return document == null ? null : documents.read(document, null, null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        String fingerprint = Fingerprint.of(token);
        List<Kind> kinds = type == null
                ? Arrays.asList(Kind.values())
                : Kind.of(type).stream().toList();
        List<String> ids =
                new ArrayList<>(kinds.stream().map(kind -> kind.id(fingerprint)).toList());
        for (Document pointer : tokens.find(in("_id", ids))) {
            Document document = authorizations
                    .find(eq("_id", pointer.getString("authorization")))
                    .first();
            if (document == null) {
                continue;
            }
            Kind kind = Kind.ofId(pointer.getString("_id"));
            Document held = kind.in(document);
            if (held != null && fingerprint.equals(held.getString("fingerprint"))) {
                return documents.read(document, kind, token);
            }
            if (kind == Kind.REFRESH) {
                log.warn(
                        "a replaced refresh token of client {} came back: authorization {} ends",
                        document.getString("client"),
                        document.getString("_id"));
                authorizations.deleteOne(eq("_id", document.getString("_id")));
            }
        }
        return null;
    }

    /** Ends everything that was given to this account. */
    public void removeAllOf(String principal) {
        authorizations.deleteMany(eq("principal", principal));
    }

    /** Removes what has expired; nothing relies on it, as expiry is judged on read. */
    public void sweep(Instant now) {
        authorizations.deleteMany(lt("expiresAt", Date.from(now)));
        tokens.deleteMany(lt("expiresAt", Date.from(now)));
    }
}
