package cn.onestop.web.access;

import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are good: signature, issuer, expiry by the system's clock; then the audience. */
final class Tokens {
    static final String WRONG_AUDIENCE = "The token was issued for another audience";

    private static final int KEYS_TIMEOUT_MILLIS = 2_000;
    private static final int KEYS_MAX_BYTES = 200_000;

    private Tokens() {}

    static JwtDecoder decoder(SecurityProperties properties) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys(properties.jwksUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                // the validators below judge the claims, and say which one is wrong
                .jwtProcessorCustomizer(processor -> processor.setJWTClaimsSetVerifier((claims, context) -> {}))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(properties.clockSkew()), new JwtIssuerValidator(properties.issuer())));
        return decoder;
    }

    /** The same, for one of these audiences only. */
    static JwtDecoder forAudience(JwtDecoder decoder, Set<String> accepted) {
        return token -> {
            Jwt jwt = decoder.decode(token);
            List<String> audience = jwt.getAudience();
            if (audience == null || audience.stream().noneMatch(accepted::contains)) {
                throw new JwtValidationException(
                        WRONG_AUDIENCE, List.of(new OAuth2Error("invalid_token", WRONG_AUDIENCE, null)));
            }
            return jwt;
        };
    }

    private static JWKSource<SecurityContext> keys(URI uri) {
        try {
            DefaultResourceRetriever retriever =
                    new DefaultResourceRetriever(KEYS_TIMEOUT_MILLIS, KEYS_TIMEOUT_MILLIS, KEYS_MAX_BYTES);
            JWKSetSource<SecurityContext> published = new URLBasedJWKSetSource<>(uri.toURL(), retriever);
            return IssuerKeys.of(published, InstantSource.system());
        } catch (MalformedURLException e) {
            throw new IllegalStateException("onestop.security.jwks-uri is no URL: " + uri, e);
        }
    }
}
