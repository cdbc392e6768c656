package cn.onestop.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An issuer with its keys and token endpoint on a port. */
final class Issuer implements AutoCloseable {
    static final String NAME = "http://issuer.test";

    final Queue<String> asked = new ConcurrentLinkedQueue<>();
    final AtomicInteger keysAsked = new AtomicInteger();
    volatile int tokenStatus = 200;

    private final HttpServer server;
    private final RSAKey key;

    Issuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            keysAsked.incrementAndGet();
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = (tokenStatus == 200
                            ? "{\"access_token\":\"%s\",\"expires_in\":300}".formatted("token-" + asked.size())
                            : "{\"error\":\"invalid_grant\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(tokenStatus, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String uri(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> claims) {
        return token("k1", claims);
    }

    /** Signed well, under a key id that may be made up. */
    String token(String keyId, UnaryOperator<JWTClaimsSet.Builder> claims) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject("account-1")
                .audience("onestop-api")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
                claims.apply(builder).build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    String citizen() {
        return token(claims ->
                claims.claim("person_key", "P-1").claim("scope", "openid api").claim("roles", List.of("CITIZEN")));
    }

    String clerk() {
        return token(claims -> claims.claim("roles", List.of("CLERK"))
                .claim("scope", "openid api")
                .claim("areas", List.of("2101")));
    }

    String service(String audience, String scope) {
        return token(claims -> claims.subject("other-service")
                .claim("client_id", "other-service")
                .audience(audience)
                .claim("scope", scope));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
