package cn.onestop.identity;

import cn.onestop.identity.application.KeyRing;
import cn.onestop.identity.domain.CodeSender;
import cn.onestop.identity.domain.Messages;
import cn.onestop.identity.domain.Phone;
import cn.onestop.kernel.Text;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.TestTokens;
import com.nimbusds.jwt.JWTParser;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** The one context of this service's ITs: the trial's samples on the test servers, everything else as in production. */
@OnTestServers
@ActiveProfiles("trial")
@TestPropertySource(
        properties = {
            "onestop.identity.password-strength=4",
            "onestop.identity.websites.third-party.redirect-uris=http://127.0.0.1:8080/callback",
            "onestop.identity.websites.third-party.third-party=true"
        })
@Import(IdentityIT.Given.class)
abstract class IdentityIT {
    static final String PASSWORD = "Trial-2026";
    static final String SECRET = "trial-secret";
    static final String ISSUER = "http://127.0.0.1:8080";

    @LocalServerPort
    int port;

    @Autowired
    MongoDatabaseFactory database;

    @Autowired
    RecordedCodes codes;

    @Autowired
    RecordedMessages messages;

    /** All tests share one address, and some fail on purpose. */
    @BeforeEach
    void forgetFailures() {
        database.getMongoDatabase().getCollection("allowances").deleteMany(new Document());
    }

    Browser browser() {
        return new Browser(base());
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** Sets a password as a holder does: by the code that went to this phone. */
    HttpResponse<String> setPassword(String login, String phone, String password) {
        Browser browser = browser();
        browser.submit("/login/password/code", Map.of("username", login));
        return browser.submit(
                "/login/password",
                Map.of(
                        "username",
                        login,
                        "code",
                        Objects.requireNonNullElse(codes.lastTo(phone), "none"),
                        "password",
                        password));
    }

    String tokenOf(String login) {
        return browser().logIn(login, PASSWORD).accessToken();
    }

    /** A token of a service itself, for this one. */
    String serviceToken(String service, String scope) {
        var response = browser().clientCredentials(service, SECRET, scope, "identity-service");
        return Browser.json(response).get("access_token").asString();
    }

    /** What holders were told, by phone. */
    static final class RecordedMessages implements Messages {
        private final Map<Phone, List<String>> told = new ConcurrentHashMap<>();

        @Override
        public void send(Phone phone, Text message) {
            told.computeIfAbsent(phone, any -> new CopyOnWriteArrayList<>()).add(message.zh());
        }

        List<String> to(String phone) {
            return told.getOrDefault(new Phone(phone), List.of());
        }
    }

    /** The last code that went to each phone. */
    static final class RecordedCodes implements CodeSender {
        private final Map<Phone, String> codes = new ConcurrentHashMap<>();

        @Override
        public void send(Phone phone, String code) {
            codes.put(phone, code);
        }

        String lastTo(String phone) {
            return codes.get(new Phone(phone));
        }
    }

    /** A phone that remembers, and trust in two issuers: this service itself, and the kit that mints any caller. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Given {
        @Bean
        @Primary
        RecordedCodes recordedCodes() {
            return new RecordedCodes();
        }

        @Bean
        @Primary
        RecordedMessages recordedMessages() {
            return new RecordedMessages();
        }

        @Bean
        JwtDecoder decoder(KeyRing keys) {
            NimbusJwtDecoder own = NimbusJwtDecoder.withJwkSource(keys).build();
            own.setJwtValidator(JwtValidators.createDefaultWithIssuer(ISSUER));
            NimbusJwtDecoder kits =
                    NimbusJwtDecoder.withJwkSetUri(TestTokens.jwksUri()).build();
            kits.setJwtValidator(JwtValidators.createDefaultWithIssuer(TestTokens.ISSUER));
            return token -> {
                try {
                    String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
                    return (TestTokens.ISSUER.equals(issuer) ? kits : own).decode(token);
                } catch (ParseException e) {
                    throw new BadJwtException("no JWT", e);
                }
            };
        }
    }
}
