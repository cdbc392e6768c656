package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.application.KeyRing;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Clients;
import cn.onestop.identity.domain.LoginSessions;
import cn.onestop.identity.domain.Role;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What a token says, and who may have it. Roles and areas are read anew for each, so that a refreshed or exchanged token
 * never grants what was taken away meanwhile.
 */
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    /** Audience of users' and partners' tokens: the public API. */
    public static final String API_AUDIENCE = "onestop-api";

    private static final String AUDIENCE = "audience";
    private static final String ACT = "act";
    private static final String SUB = "sub";

    /** Whose program it is: an exchanged token keeps the one that the user or partner uses. */
    private static final String CLIENT = "client_id";

    private final Accounts accounts;
    private final Clients clients;
    private final LoginSessions sessions;
    private final KeyRing keys;

    public TokenClaims(Accounts accounts, Clients clients, LoginSessions sessions, KeyRing keys) {
        this.accounts = accounts;
        this.clients = clients;
        this.sessions = sessions;
        this.keys = keys;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().keyId(keys.signing().kid());
        Authentication principal = Objects.requireNonNull(context.getPrincipal());
        JwtClaimsSet.Builder claims = context.getClaims();
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            if (principal instanceof LoggedIn login) {
                claims.claim("auth_time", Date.from(login.at())).claim("amr", List.of(login.method()));
            }
            return;
        }
        Client client = client(context);
        claims.claim(CLIENT, client.id());
        if (context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken grant) {
            ofClient(claims, client, grant);
        } else if (context.getAuthorizationGrant() instanceof OAuth2TokenExchangeAuthenticationToken grant) {
            exchanged(claims, client, grant, context, principal);
        } else {
            ofUser(claims, principal);
            claims.audience(List.of(API_AUDIENCE));
        }
    }

    private void ofUser(JwtClaimsSet.Builder claims, Authentication principal) {
        String id = principal.getName();
        if (principal instanceof LoggedIn login && sessions.isEnded(id, login.at())) {
            throw refused(OAuth2ErrorCodes.INVALID_GRANT, "logged out");
        }
        Account account = accounts.find(id)
                .filter(Account::enabled)
                .orElseThrow(() -> refused(OAuth2ErrorCodes.INVALID_GRANT, "the account is closed"));
        claims.claim("roles", account.roles().stream().map(Role::name).sorted().toList());
        claims.claim("areas", account.areas().stream().sorted().toList());
        if (account.personKey() != null) {
            claims.claim("person_key", account.personKey());
        }
    }

    private static void ofClient(
            JwtClaimsSet.Builder claims, Client client, OAuth2ClientCredentialsAuthenticationToken grant) {
        if (!client.scopes().containsAll(grant.getScopes())) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE, "a scope that belongs to users' tokens only");
        }
        if (client.kind() == Client.Kind.PARTNER) {
            asPartner(claims);
            claims.audience(List.of(API_AUDIENCE));
            return;
        }
        Object asked = grant.getAdditionalParameters().get(AUDIENCE);
        claims.audience(List.of(allowed(client, asked instanceof String one ? Set.of(one) : Set.of())));
    }

    private void exchanged(
            JwtClaimsSet.Builder claims,
            Client client,
            OAuth2TokenExchangeAuthenticationToken grant,
            JwtEncodingContext context,
            Authentication principal) {
        OAuth2Authorization subject = context.getAuthorization();
        Map<String, Object> before = claimsOf(subject);
        if (!(before.get("aud") instanceof List<?> audience)
                || !(audience.contains(API_AUDIENCE) || audience.contains(client.id()))) {
            throw refused(OAuth2ErrorCodes.INVALID_GRANT, "the subject token was not made for the API or this client");
        }
        Set<String> allowedScopes = new HashSet<>(client.scopes());
        if (subject != null) {
            allowedScopes.addAll(subject.getAuthorizedScopes());
        }
        if (!allowedScopes.containsAll(context.getAuthorizedScopes())) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE, "a scope that neither the subject token nor the client has");
        }
        claims.audience(List.of(allowed(client, grant.getAudiences())));
        claims.claim(CLIENT, before.getOrDefault(CLIENT, client.id()));
        Optional<Client> itself = clients.find(principal.getName());
        if (itself.isEmpty()) {
            if (!context.getAuthorizedScopes().contains(UserScopes.API)
                    || subject == null
                    || !subject.getAuthorizedScopes().contains(UserScopes.API)) {
                throw refused(OAuth2ErrorCodes.INVALID_GRANT, "the subject token only says who the user is");
            }
            ofUser(claims, principal);
        } else if (itself.get().kind() == Client.Kind.PARTNER && itself.get().enabled()) {
            asPartner(claims);
        } else {
            throw refused(OAuth2ErrorCodes.INVALID_GRANT, "only users' and partners' tokens can be exchanged");
        }
        claims.claim(ACT, actor(client.id(), before.get(ACT)));
        if (subject != null && subject.getAccessToken() != null) {
            endingWith(claims, subject.getAccessToken().getToken().getExpiresAt());
        }
    }

    private static void asPartner(JwtClaimsSet.Builder claims) {
        claims.claim("roles", List.of(Role.PARTNER.name()));
    }

    /** An exchanged token never outlives the one it was made from. */
    private static void endingWith(JwtClaimsSet.Builder claims, @Nullable Instant end) {
        if (end != null) {
            claims.claims(all -> {
                if (all.get("exp") instanceof Instant own && own.isAfter(end)) {
                    all.put("exp", end);
                }
            });
        }
    }

    private static Map<String, Object> actor(String client, @Nullable Object before) {
        Map<String, Object> act = new LinkedHashMap<>();
        act.put(SUB, client);
        if (before != null) {
            act.put(ACT, before);
        }
        return act;
    }

    private static Map<String, Object> claimsOf(@Nullable OAuth2Authorization subject) {
        if (subject == null || subject.getAccessToken() == null) {
            return Map.of();
        }
        Map<String, Object> claims = subject.getAccessToken().getClaims();
        return claims == null ? Map.of() : claims;
    }

    private Client client(JwtEncodingContext context) {
        return clients.find(context.getRegisteredClient().getClientId())
                .orElseThrow(() -> refused(OAuth2ErrorCodes.INVALID_CLIENT, "unknown"));
    }

    private static String allowed(Client client, Set<String> asked) {
        if (asked.size() != 1) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "name one audience: the service the token is for");
        }
        String audience = asked.iterator().next();
        if (!client.audiences().contains(audience)) {
            throw refused(
                    "invalid_target",
                    client.id() + " may call " + String.join(", ", new TreeSet<>(client.audiences())) + " only");
        }
        return audience;
    }

    private static OAuth2AuthenticationException refused(String code, String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, why, null));
    }
}
