package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.identity.adapter.oauth.UserScopes;
import cn.onestop.testkit.Http;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a client can do with its secret, and what others can do by guessing it. */
class ClientsIT extends IdentityIT {
    private static final String PARTNER = "sample-partner";
    private static final String PARTNERS_SECRET = "trial-secret-of-sample-partner-not-for-real-use";
    private static final String CENTRE = "call-centre";
    private static final String CENTRES_SECRET = "trial-secret-of-call-centre-not-for-real-use";

    @Test
    void aGuessedSecretIsHeardTenTimesFromOneAddressAndThePartnerElsewhereGoesOn() {
        for (int i = 0; i < 10; i++) {
            assertThat(token("198.51.100.7", PARTNER, "guess-" + i).status()).isEqualTo(401);
        }

        Http.Answer eleventh = token("198.51.100.7", PARTNER, "guess-11");
        Http.Answer right = token("198.51.100.7", PARTNER, PARTNERS_SECRET);
        Http.Answer elsewhere = token("203.0.113.9", PARTNER, PARTNERS_SECRET);
        Http.Answer another = token("198.51.100.7", CENTRE, CENTRES_SECRET, "consultation.calls");

        for (Http.Answer locked : List.of(eleventh, right)) {
            assertThat(locked.status()).as(locked.toString()).isEqualTo(429);
            assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 15 * 60);
            assertThat(locked.json().path("error").asString()).isEqualTo("invalid_client");
        }
        assertThat(elsewhere.status()).as(elsewhere.toString()).isEqualTo(200);
        assertThat(another.status()).as(another.toString()).isEqualTo(200);
    }

    @Test
    void guessesFromEverywhereAreSlowedAndThePartnerAtItsOwnAddressIsHeard() {
        assertThat(token("203.0.113.9", PARTNER, PARTNERS_SECRET).status()).isEqualTo(200);
        for (int i = 0; i < 200; i++) {
            assertThat(token("198.51.100." + i, PARTNER, "guess").status()).isEqualTo(401);
        }

        assertThat(token("198.51.100.201", PARTNER, "guess").status()).isEqualTo(429);
        assertThat(token("203.0.113.9", PARTNER, PARTNERS_SECRET).status()).isEqualTo(200);
    }

    @Test
    void aWrongSecretIsToldHowToDoItRight() {
        Http.Answer answer = token("203.0.113.9", PARTNER, "wrong");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.json().propertyNames()).containsExactly("error");
    }

    @Test
    void aRightSecretIsNeverCounted() {
        for (int i = 0; i < 12; i++) {
            assertThat(token("203.0.113.9", PARTNER, PARTNERS_SECRET).status()).isEqualTo(200);
        }
    }

    @Test
    void aPartnerAsksAboutItsOwnTokensOnly() {
        String own = accessToken(token("203.0.113.9", PARTNER, PARTNERS_SECRET));
        String others = accessToken(token("203.0.113.9", CENTRE, CENTRES_SECRET, "consultation.calls"));

        assertThat(introspected(PARTNER, PARTNERS_SECRET, own).body()).contains("\"active\":true");
        for (String foreign : List.of(others, tokenOf("worker"), "no-token")) {
            Http.Answer answer = introspected(PARTNER, PARTNERS_SECRET, foreign);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"active\":false}");
        }
        assertThat(introspected("mediation-service", SECRET, others).body())
                .as("a service of the platform may ask about whatever is shown to it")
                .contains("\"active\":true");
    }

    @Test
    void aPartnerTakesBackItsOwnTokensOnly() {
        String own = accessToken(token("203.0.113.9", PARTNER, PARTNERS_SECRET));
        String others = accessToken(token("203.0.113.9", CENTRE, CENTRES_SECRET, "consultation.calls"));

        Http.Answer foreign = form("203.0.113.9", "/oauth2/revoke", PARTNER, PARTNERS_SECRET, Map.of("token", others));
        assertThat(foreign.status()).as("as if it never was").isEqualTo(200);
        assertThat(introspected(CENTRE, CENTRES_SECRET, others).body()).contains("\"active\":true");

        assertThat(form("203.0.113.9", "/oauth2/revoke", PARTNER, PARTNERS_SECRET, Map.of("token", own))
                        .status())
                .isEqualTo(200);
        assertThat(introspected(PARTNER, PARTNERS_SECRET, own).body()).contains("\"active\":false");
    }

    @Test
    void aTokenThatOnlySaysWhoTheUserIsReachesUserinfoAndNothingElse() {
        Browser browser = browser();
        String path = browser.authorizePath().replace("openid%20api", "openid");
        browser.submit("/login", Map.of("username", "worker", "password", PASSWORD, "continue", path));
        String token = browser.redeem(browser.codeIn(browser.get(path)), browser.verifier)
                .accessToken();

        assertThat(browser.call("GET", "/userinfo", token, null).statusCode()).isEqualTo(200);
        assertThat(browser.call("GET", "/api/persons/me", token, null).statusCode())
                .isEqualTo(403);
        var exchanged = browser.exchange("mediation-service", SECRET, token, "registry-service");
        assertThat(exchanged.statusCode()).as(exchanged.body()).isEqualTo(400);
        assertThat(Browser.json(exchanged).get("error").asString()).isEqualTo("invalid_grant");
    }

    /** A scope that no operation asks for is worth nothing; one that nobody can be given closes its operation. */
    @Test
    void partnersCanBeGivenExactlyTheScopesThatTheContractsAskFor() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        try (Stream<Path> contracts = Files.walk(Path.of("..", "contracts"))) {
            for (Path contract : contracts.filter(path -> path.endsWith("openapi.yaml"))
                    .toList()) {
                String path = "";
                boolean several = false;
                for (String line : Files.readAllLines(contract)) {
                    if (line.startsWith("  /")) {
                        path = line.strip();
                    }
                    if (path.startsWith("/api/") && line.strip().startsWith("scope: ")) {
                        asked.add(line.strip().substring("scope: ".length()));
                    }
                    several = line.strip().equals("scopes:") || (several && line.strip().startsWith("- "));
                    if (path.startsWith("/api/") && several && line.strip().startsWith("- ")) {
                        asked.add(line.strip().substring(2));
                    }
                }
            }
        }

        assertThat(asked).isEqualTo(UserScopes.PARTNERS);
    }

    private Http.Answer introspected(String client, String secret, String token) {
        return form("203.0.113.9", "/oauth2/introspect", client, secret, Map.of("token", token));
    }

    private Http.Answer token(String address, String client, String secret) {
        return token(address, client, secret, "cases.read");
    }

    private Http.Answer token(String address, String client, String secret, String scope) {
        return form(
                address,
                "/oauth2/token",
                client,
                secret,
                Map.of("grant_type", "client_credentials", "scope", scope));
    }

    private Http.Answer form(String address, String path, String client, String secret, Map<String, String> fields) {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Http.send(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String accessToken(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("access_token").asString();
    }
}
