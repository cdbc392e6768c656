package cn.onestop.testkit;

import cn.onestop.web.Role;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Signed tokens for any caller, as the identity service would issue them; their keys are served on a port. */
public final class TestTokens {
    public static final String ISSUER = "http://issuer.onestop.test";
    /** Of users' tokens. */
    public static final String AUDIENCE = "onestop-api";

    private static final RSAKey KEY = key();
    private static final TokenServer SERVER = new TokenServer(new JWKSet(KEY.toPublicJWK()).toString());

    private TestTokens() {}

    public static String jwksUri() {
        return SERVER.uri("/jwks");
    }

    /** A token endpoint that exchanges these tokens and serves client credentials. */
    public static String tokenUri() {
        return SERVER.uri("/token");
    }

    /** Someone with nothing but a person's key. */
    public static String citizen(String personKey) {
        return mint(claims -> ofUser(claims, personKey)
                .claim("roles", List.of(Role.CITIZEN.name()))
                .claim("client_id", "website"));
    }

    /** The same person's token, given away to say who it is: it lacks the scope {@code api}. */
    public static String identityOnly(String token) {
        try {
            return sign(new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet())
                    .claim("scope", List.of("openid"))
                    .build());
        } catch (java.text.ParseException e) {
            throw new IllegalArgumentException("no token of this kit", e);
        }
    }

    /** Whose token it is. */
    static String personKeyOf(String token) {
        try {
            return String.valueOf(SignedJWT.parse(token).getJWTClaimsSet().getClaim("person_key"));
        } catch (java.text.ParseException e) {
            throw new IllegalArgumentException("no token of this kit", e);
        }
    }

    /** What the identity service puts into every token of a user's whose website asked for all that the user may do. */
    private static JWTClaimsSet.Builder ofUser(JWTClaimsSet.Builder claims, String personKey) {
        return claims.subject("account-" + personKey)
                .claim("person_key", personKey)
                .claim("scope", List.of("openid", "api"));
    }

    /** A staff member, responsible for these areas. The person's key is {@code staff-<role>}. */
    public static String staff(Role role, String... areas) {
        return staff("staff-" + role.name().toLowerCase(java.util.Locale.ROOT), role, areas);
    }

    /** A certain staff member. */
    public static String staff(String personKey, Role role, String... areas) {
        return mint(claims -> ofUser(claims, personKey)
                .claim("roles", List.of(role.name()))
                .claim("areas", Arrays.asList(areas))
                .claim("client_id", "workstation"));
    }

    /** A partner's client, acting for itself from outside. */
    public static String partner(String client, String... scopes) {
        return mint(claims -> claims.subject(client)
                .claim("client_id", client)
                .claim("roles", List.of(Role.PARTNER.name()))
                .claim("scope", List.of(scopes)));
    }

    /** A service acting for itself inside; the token is for one audience, as the client credentials of it would be. */
    public static String service(String client, String audience, String... scopes) {
        return mint(claims -> claims.subject(client)
                .audience(audience)
                .claim("client_id", client)
                .claim("scope", List.of(scopes)));
    }

    /** Another token, exchanged by a service for one that the audience takes: the user is kept, the service is the actor. */
    public static String exchanged(String token, String audience, String actor) {
        try {
            JWTClaimsSet subject = SignedJWT.parse(token).getJWTClaimsSet();
            return sign(new JWTClaimsSet.Builder(subject)
                    .audience(audience)
                    .claim("act", Map.of("sub", actor))
                    .claim("client_id", actor)
                    .build());
        } catch (java.text.ParseException e) {
            throw new IllegalArgumentException("no token of this kit", e);
        }
    }

    /** A token that was good until two minutes ago. */
    public static String expired() {
        return mint(claims -> ofUser(claims, "late")
                .claim("roles", Arrays.stream(Role.values()).map(Role::name).toList())
                .issueTime(Date.from(Instant.now().minusSeconds(600)))
                .expirationTime(Date.from(Instant.now().minusSeconds(120))));
    }

    /** A token with every role, issued for somebody else. */
    public static String forAudience(String audience) {
        return mint(claims -> ofUser(claims, "elsewhere")
                .audience(audience)
                .claim("roles", Arrays.stream(Role.values()).map(Role::name).toList())
                .claim("areas", List.of("21")));
    }

    /** Any token: ten minutes, for users' audience, unless the claims say otherwise. */
    public static String mint(UnaryOperator<JWTClaimsSet.Builder> claims) {
        Instant now = Instant.now();
        return sign(claims.apply(new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(AUDIENCE)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(10)))))
                .build());
    }

    private static String sign(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
        try {
            jwt.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
