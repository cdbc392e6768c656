package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Clients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenIntrospection;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/**
 * A client asks about, and takes back, the tokens that were given to itself. Another's is answered as one that never was: not active,
 * and nothing is taken back. The platform's own services may ask about any (RFC 7662, 2).
 */
final class OwnTokens implements AuthenticationProvider {
    private final OAuth2AuthorizationService authorizations;
    private final Clients clients;

    OwnTokens(OAuth2AuthorizationService authorizations, Clients clients) {
        this.authorizations = authorizations;
        this.clients = clients;
    }

    /** Null for the client's own, which is judged as ever. */
    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        if (!(asked.getPrincipal() instanceof OAuth2ClientAuthenticationToken client) || !client.isAuthenticated()) {
            return null;
        }
        return switch (asked) {
            case OAuth2TokenIntrospectionAuthenticationToken question
            when isForeign(question.getToken(), client) && !isOfThePlatform(client) ->
                new OAuth2TokenIntrospectionAuthenticationToken(
                        question.getToken(),
                        client,
                        OAuth2TokenIntrospection.builder().build());
            case OAuth2TokenRevocationAuthenticationToken revocation
            when isForeign(revocation.getToken(), client) -> revocation;
            default -> null;
        };
    }

    private boolean isForeign(String token, OAuth2ClientAuthenticationToken client) {
        OAuth2Authorization authorization = authorizations.findByToken(token, null);
        return authorization != null && !authorization.getRegisteredClientId().equals(client.getName());
    }

    private boolean isOfThePlatform(OAuth2ClientAuthenticationToken client) {
        return clients.find(client.getName())
                .filter(one -> one.kind() == Client.Kind.SERVICE)
                .isPresent();
    }

    @Override
    public boolean supports(Class<?> type) {
        return type == OAuth2TokenIntrospectionAuthenticationToken.class
                || type == OAuth2TokenRevocationAuthenticationToken.class;
    }
}
