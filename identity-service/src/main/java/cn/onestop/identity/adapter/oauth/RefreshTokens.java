package cn.onestop.identity.adapter.oauth;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.application.Keys;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Refresh tokens, for public clients too: each is used once. The next one is derived from the one before under a key of
 * this service's, so that a page which asks twice at once, or never got the answer, is told the same again
 * ({@link MongoAuthorizations} says how long).
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {
    private final LookupHash hashes;
    private final InstantSource clock;

    RefreshTokens(LookupHash hashes, InstantSource clock) {
        this.hashes = hashes;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        Instant now = clock.instant();
        return new OAuth2RefreshToken(
                value(context),
                now,
                now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive()));
    }

    private String value(OAuth2TokenContext context) {
        OAuth2Authorization before = context.getAuthorization();
        boolean refreshes = AuthorizationGrantType.REFRESH_TOKEN.equals(context.getAuthorizationGrantType());
        return refreshes && before != null && before.getRefreshToken() != null
                ? hashes.of(
                        "next-refresh-token",
                        before.getRefreshToken().getToken().getTokenValue())
                : Keys.secret();
    }
}
