package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.adapter.mongo.Fingerprint;
import java.net.URL;
import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;

/** Authorizations as documents and back, field by field: no class name and no serialised object lies in the database. */
public final class AuthorizationDocuments {
    /** Attribute in which an authorization carries its document as it was read. */
    static final String READ = "cn.onestop.read";

    /** How long an authorization without any token waits for the user's consent. */
    private static final long CONSENT_SECONDS = 600;

    private static final String UNKNOWN = "sha256.";

    /** Claims that are an Instant in memory; any other time is a Date there too. */
    private static final Set<String> INSTANTS = Set.of("iat", "exp", "nbf");

    private final RegisteredClientRepository clients;

    public AuthorizationDocuments(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    /** The tokens that an authorization can be found by. */
    enum Kind {
        STATE(OAuth2ParameterNames.STATE),
        CODE(OAuth2ParameterNames.CODE),
        ACCESS(OAuth2ParameterNames.ACCESS_TOKEN),
        REFRESH(OAuth2ParameterNames.REFRESH_TOKEN),
        ID("id_token");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        static Optional<Kind> of(OAuth2TokenType type) {
            return Arrays.stream(values())
                    .filter(kind -> kind.type.equals(type.getValue()))
                    .findFirst();
        }

        static Kind ofId(String id) {
            return valueOf(id.substring(0, id.indexOf(':')));
        }

        String id(String fingerprint) {
            return name() + ":" + fingerprint;
        }

        @Nullable
        Document in(Document authorization) {
            return authorization.get("tokens", Document.class).get(name(), Document.class);
        }
    }

    Document write(OAuth2Authorization authorization) {
        Document written = new Document();
        String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
        if (state != null) {
            written.append(Kind.STATE.name(), new Document("fingerprint", Fingerprint.of(state)));
        }
        write(written, Kind.CODE, authorization.getToken(OAuth2AuthorizationCode.class));
        write(written, Kind.ACCESS, authorization.getToken(OAuth2AccessToken.class));
        write(written, Kind.REFRESH, authorization.getToken(OAuth2RefreshToken.class));
        write(written, Kind.ID, authorization.getToken(OidcIdToken.class));
        Document document = new Document("_id", authorization.getId())
                .append("version", 0L)
                .append("client", authorization.getRegisteredClientId())
                .append("principal", authorization.getPrincipalName())
                .append("grant", authorization.getAuthorizationGrantType().getValue())
                .append("scopes", List.copyOf(authorization.getAuthorizedScopes()))
                .append("tokens", written)
                .append("expiresAt", lastExpiry(written));
        if (authorization.getAttribute(Principal.class.getName()) instanceof LoggedIn login) {
            document.append("login", new Document("at", Date.from(login.at())).append("method", login.method()));
        }
        if (authorization.getAttribute(OAuth2AuthorizationRequest.class.getName())
                instanceof OAuth2AuthorizationRequest request) {
            document.append("request", write(request));
        }
        return document;
    }

    private static Date lastExpiry(Document tokens) {
        return tokens.values().stream()
                .map(token -> ((Document) token).getDate("expiresAt"))
                .filter(expiry -> expiry != null)
                .max(Date::compareTo)
                .orElseGet(() -> Date.from(Instant.now().plusSeconds(CONSENT_SECONDS)));
    }

    private static void write(
            Document tokens, Kind kind, OAuth2Authorization.@Nullable Token<? extends OAuth2Token> held) {
        if (held == null) {
            return;
        }
        String value = held.getToken().getTokenValue();
        Document token = new Document(
                        "fingerprint",
                        value.startsWith(UNKNOWN) ? value.substring(UNKNOWN.length()) : Fingerprint.of(value))
                .append("issuedAt", date(held.getToken().getIssuedAt()))
                .append("expiresAt", date(held.getToken().getExpiresAt()))
                .append("invalidated", held.isInvalidated());
        if (held.getClaims() != null) {
            token.append("claims", plain(held.getClaims()));
        }
        if (held.getToken() instanceof OAuth2AccessToken access) {
            token.append("scopes", List.copyOf(access.getScopes()));
        }
        tokens.append(kind.name(), token);
    }

    private static Document write(OAuth2AuthorizationRequest request) {
        return new Document("uri", request.getAuthorizationUri())
                .append("client", request.getClientId())
                .append("redirectUri", request.getRedirectUri())
                .append("scopes", List.copyOf(request.getScopes()))
                .append("state", request.getState())
                .append("parameters", plain(request.getAdditionalParameters()));
    }

    /**
     * @param stored as it lies in the database
     * @param document the same, or with an earlier token in the place of the present one
     * @param known the kind of the token it was found by, whose value is at hand; the others' values nobody knows
     */
    OAuth2Authorization read(Document stored, Document document, @Nullable Kind known, @Nullable String value) {
        RegisteredClient client = clients.findById(document.getString("client"));
        if (client == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        String principal = document.getString("principal");
        OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
                .id(document.getString("_id"))
                .principalName(principal)
                .authorizationGrantType(new AuthorizationGrantType(document.getString("grant")))
                .authorizedScopes(new HashSet<>(document.getList("scopes", String.class)))
                .attribute(READ, stored);
        Document login = document.get("login", Document.class);
        if (login != null) {
            builder.attribute(
                    Principal.class.getName(),
                    new LoggedIn(principal, login.getDate("at").toInstant(), login.getString("method")));
        } else if (client.getClientId().equals(principal)) {
            builder.attribute(Principal.class.getName(), new LoggedIn(principal, Instant.EPOCH, "client"));
        }
        Document request = document.get("request", Document.class);
        if (request != null) {
            builder.attribute(OAuth2AuthorizationRequest.class.getName(), readRequest(request));
        }
        for (Kind kind : Kind.values()) {
            Document token = kind.in(document);
            if (token != null) {
                String text = kind == known && value != null ? value : UNKNOWN + token.getString("fingerprint");
                read(builder, kind, token, text);
            }
        }
        return builder.build();
    }

    private static void read(OAuth2Authorization.Builder builder, Kind kind, Document token, String value) {
        Instant issuedAt = instant(token.getDate("issuedAt"));
        Instant expiresAt = instant(token.getDate("expiresAt"));
        Document claims = token.get("claims", Document.class);
        switch (kind) {
            case STATE -> builder.attribute(OAuth2ParameterNames.STATE, value);
            case CODE ->
                add(
                        builder,
                        token,
                        new OAuth2AuthorizationCode(
                                value, Objects.requireNonNull(issuedAt), Objects.requireNonNull(expiresAt)));
            case REFRESH -> add(builder, token, new OAuth2RefreshToken(value, issuedAt, expiresAt));
            case ACCESS ->
                add(
                        builder,
                        token,
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                value,
                                issuedAt,
                                expiresAt,
                                Set.copyOf(token.getList("scopes", String.class))));
            case ID -> add(builder, token, new OidcIdToken(value, issuedAt, expiresAt, rich(claims)));
        }
    }

    private static <T extends OAuth2Token> void add(OAuth2Authorization.Builder builder, Document stored, T token) {
        Document claims = stored.get("claims", Document.class);
        builder.token(token, metadata -> {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, stored.getBoolean("invalidated"));
            if (claims != null) {
                metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, rich(claims));
            }
            if (token instanceof OAuth2AccessToken) {
                metadata.put(OAuth2TokenFormat.class.getName(), OAuth2TokenFormat.SELF_CONTAINED.getValue());
            }
        });
    }

    private static OAuth2AuthorizationRequest readRequest(Document request) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(request.getString("uri"))
                .clientId(request.getString("client"))
                .redirectUri(request.getString("redirectUri"))
                .scopes(new HashSet<>(request.getList("scopes", String.class)))
                .state(request.getString("state"))
                .additionalParameters(rich(request.get("parameters", Document.class)))
                .build();
    }

    private static Document plain(Map<String, Object> values) {
        Document document = new Document();
        values.forEach((name, value) -> document.append(name, plain(value)));
        return document;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> Date.from(instant);
            case URL url -> url.toString();
            case String[] texts -> List.of(texts);
            case Set<?> set -> List.copyOf(set);
            case Map<?, ?> map -> {
                Document nested = new Document();
                map.forEach((name, inner) -> nested.append(String.valueOf(name), plain(inner)));
                yield nested;
            }
            case null, default -> value;
        };
    }

    private static Map<String, Object> rich(@Nullable Document document) {
        Map<String, Object> values = new TreeMap<>();
        if (document != null) {
            document.forEach((name, value) ->
                    values.put(name, INSTANTS.contains(name) && value instanceof Date date ? date.toInstant() : value));
        }
        return values;
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
