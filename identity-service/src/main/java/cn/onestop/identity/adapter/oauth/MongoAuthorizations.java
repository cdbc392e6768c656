package cn.onestop.identity.adapter.oauth;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import cn.onestop.identity.adapter.mongo.Fingerprint;
import cn.onestop.identity.adapter.oauth.AuthorizationDocuments.Kind;
import cn.onestop.identity.domain.IssuedTokens;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
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
 * fingerprints. A change is guarded by the version that was read: of two that redeem one code at the same time, one wins;
 * two that use one refresh token at the same time are given the same next one. A refresh token that comes back later than
 * {@link EarlierTokens#GRACE} after it was replaced ends its whole authorization.
 */
public final class MongoAuthorizations implements OAuth2AuthorizationService, IssuedTokens {
    private static final Logger log = LoggerFactory.getLogger(MongoAuthorizations.class);

    /** How many may use one refresh token in the same moment. */
    private static final int MAX_AT_ONCE = 16;

    private final MongoCollection<Document> authorizations;
    private final MongoCollection<Document> tokens;
    private final AuthorizationDocuments documents;
    private final InstantSource clock;

    public MongoAuthorizations(MongoDatabase database, AuthorizationDocuments documents, InstantSource clock) {
        this.authorizations = database.getCollection("authorizations");
        this.tokens = database.getCollection("authorization_tokens");
        this.documents = documents;
        this.clock = clock;
        authorizations.createIndex(Indexes.ascending("principal"));
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Document document = documents.write(authorization);
        Document read = authorization.getAttribute(AuthorizationDocuments.READ);
        if (read == null) {
            authorizations.insertOne(document);
        } else {
            replace(read, document);
        }
        point(document);
    }

    /** Whoever used the same refresh token a moment ago was given the same next one: both answers stand. */
    private void replace(Document read, Document next) {
        Document before = read;
        for (int tries = 0; before != null && tries < MAX_AT_ONCE; tries++) {
            long version = before.getLong("version");
            next.append("version", version + 1);
            EarlierTokens.carry(before, next, clock.instant());
            Bson asRead = and(eq("_id", next.getString("_id")), eq("version", version));
            if (authorizations.replaceOne(asRead, next).getMatchedCount() == 1) {
                return;
            }
            before = authorizations
                    .find(and(eq("_id", next.getString("_id")), eq("tokens.REFRESH.invalidated", false)))
                    .first();
            if (before != null && !isSameRefresh(before, next)) {
                break;
            }
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static boolean isSameRefresh(Document one, Document other) {
        Document first = Kind.REFRESH.in(one);
        Document second = Kind.REFRESH.in(other);
        return first != null
                && second != null
                && first.getString("fingerprint").equals(second.getString("fingerprint"));
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
        return document == null ? null : documents.read(document, document, null, null);
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
                return documents.read(document, document, kind, token);
            }
            Optional<Document> earlier = EarlierTokens.as(kind, fingerprint, document, clock.instant());
            if (earlier.isPresent()) {
                return documents.read(document, earlier.get(), kind, token);
            }
            if (kind == Kind.REFRESH && !EarlierTokens.isFresh(fingerprint, document, clock.instant())) {
                log.warn(
                        "a replaced refresh token of client {} came back: authorization {} ends",
                        document.getString("client"),
                        document.getString("_id"));
                authorizations.deleteOne(eq("_id", document.getString("_id")));
            }
        }
        return null;
    }

    @Override
    public void endAllOf(String account) {
        authorizations.deleteMany(eq("principal", account));
    }

    /** Removes what has expired; nothing relies on it, as expiry is judged on read. */
    public void sweep(Instant now) {
        authorizations.deleteMany(lt("expiresAt", Date.from(now)));
        tokens.deleteMany(lt("expiresAt", Date.from(now)));
    }
}
