package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT extends GatewayFixture {

    @ParameterizedTest
    @CsvSource({
        "/api/sites/nearest?area=21, registry",
        "/api/consultations/CON-1, consultation",
        "/api/knowledge?q=a, consultation",
        "/api/notarizations/NOT-1, notary",
        "/api/notarization-kinds, notary",
        "/api/notaries?area=2103, notary",
        "/api/notary-offices/O-1, notary",
        "/api/appraisals/opinions/FOR-1?code=A, forensic",
        "/api/legal-services/LAW-1, lawyer",
        "/api/lawyers?area=2103, lawyer",
        "/api/law-firms/F-1, lawyer",
        "/api/village-advisers?area=2103, lawyer",
        "/api/appraisals/FOR-1, forensic",
        "/api/appraisals/institutions?field=DNA, forensic",
        "/api/mediations/MED-1, mediation",
        "/api/legal-aid-applications, aid",
        "/oauth2/jwks, identity"
    })
    void aPathLeadsToItsService(String path, String service) throws Exception {
        assertThat(send(to(path)).statusCode()).isEqualTo(200);
        StubService asked = switch (service) {
            case "registry" -> REGISTRY;
            case "consultation" -> CONSULTATION;
            case "notary" -> NOTARY;
            case "forensic" -> FORENSIC;
            case "lawyer" -> LAWYER;
            case "mediation" -> MEDIATION;
            case "aid" -> LEGAL_AID;
            default -> IDENTITY;
        };
        assertThat(asked.seen()).extracting(StubService.Seen::path).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/cases/feed",
                "/%69nternal/cases/feed",
                "//internal/cases/feed",
                "/api/mediations/..%2f..%2finternal/x",
                "/api/mediations/../../internal/x",
                "/api/mediations/%2e%2e/%2e%2e/internal/x",
                "/actuator/env",
                "/api/nothing"
            })
    void whatIsNotNamedIsNotRouted(String path) throws Exception {
        HttpResponse<String> answer = send(to(path));
        assertThat(answer.statusCode()).isBetween(400, 404);
        for (StubService service : List.of(IDENTITY, REGISTRY, MEDIATION, LEGAL_AID)) {
            assertThat(service.seen()).noneMatch(seen -> seen.path().contains("internal"));
        }
    }

    @Test
    void anInstanceThatIsGoneIsNotNoticed() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(send(to("/api/areas/21")).statusCode()).isEqualTo(200);
        }
        assertThat(REGISTRY.seen()).hasSize(20);
    }

    @Test
    void aChangeWithAKeyIsSentAgainWithItsBody() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        MEDIATION.does((exchange, seen) ->
                StubService.json(asked.getAndIncrement() == 0 ? 503 : 201, "{}").answer(exchange, seen));
        HttpResponse<String> answer =
                send(json(to("/api/mediations"), "{\"kind\":\"LABOUR_PAY\"}").header("Idempotency-Key", "k1"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(MEDIATION.seen())
                .extracting(StubService.Seen::body)
                .containsExactly("{\"kind\":\"LABOUR_PAY\"}", "{\"kind\":\"LABOUR_PAY\"}");
    }

    @Test
    void aChangeWithoutAKeyIsSentOnce() throws Exception {
        MEDIATION.does((exchange, seen) -> exchange.close());
        HttpResponse<String> answer = send(json(to("/api/mediations"), "{}"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(MEDIATION.seen()).hasSize(1);
    }

    @Test
    void aLargeBodyStreamsAndIsNotSentAgain() throws Exception {
        MEDIATION.does(StubService.json(503, "{}"));
        String large = "{\"note\":\"" + "x".repeat(200_000) + "\"}";
        HttpResponse<String> answer = send(json(to("/api/mediations"), large).header("Idempotency-Key", "k2"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(MEDIATION.seen()).hasSize(1);
        assertThat(MEDIATION.seen().getFirst().body()).hasSize(large.length());
    }

    @Test
    void aFrozenServiceCostsTheOthersNothing() throws Exception {
        CountDownLatch thaw = new CountDownLatch(1);
        CountDownLatch frozen = new CountDownLatch(IN_HAND);
        LEGAL_AID.does((exchange, seen) -> {
            frozen.countDown();
            thaw.await(10, TimeUnit.SECONDS);
            StubService.json(200, "{}").answer(exchange, seen);
        });
        List<CompletableFuture<HttpResponse<String>>> stuck = new ArrayList<>();
        for (int i = 0; i < IN_HAND; i++) {
            stuck.add(
                    BROWSER.sendAsync(to("/api/legal-aid-applications").build(), HttpResponse.BodyHandlers.ofString()));
        }
        assertThat(frozen.await(5, TimeUnit.SECONDS)).isTrue();

        HttpResponse<String> oneMore = send(to("/api/legal-aid-applications"));
        HttpResponse<String> another = send(to("/api/mediations"));

        assertThat(oneMore.statusCode()).isEqualTo(503);
        assertThat(body(oneMore).at("/messages/en").asString()).contains("legal-aid-service");
        assertThat(another.statusCode()).isEqualTo(200);
        thaw.countDown();
        for (CompletableFuture<HttpResponse<String>> one : stuck) {
            assertThat(one.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aServiceThatIsAwayIsNamedInBothLanguagesWithATimeToComeBack() throws Exception {
        MEDIATION.does((exchange, seen) -> exchange.close());
        HttpResponse<String> answer = send(to("/api/mediations"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(body(answer).at("/messages/zh-CN").asString()).contains("mediation-service");
        assertThat(body(answer).at("/messages/en").asString()).contains("mediation-service");
    }

    @Test
    void aRedirectIsTheBrowsersToFollowAndLogInPagesSeeTheGatewaysAddress() throws Exception {
        IDENTITY.does((exchange, seen) -> {
            exchange.getResponseHeaders().set("Location", "/login");
            exchange.sendResponseHeaders(302, -1);
        });
        HttpResponse<String> answer = send(to("/oauth2/authorize?client_id=onestop-web"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login");
        assertThat(IDENTITY.seen()).hasSize(1);
        assertThat(IDENTITY.seen().getFirst().headers().get("Host")).containsExactly("127.0.0.1:" + port);
    }

    @Test
    void aTokenThatIsNoneOfOursGoesNoFurther() throws Exception {
        HttpResponse<String> answer = send(to("/api/mediations").header("Authorization", "Bearer not.a.token"));
        assertThat(answer.statusCode()).isEqualTo(401);
        HttpResponse<String> wrongAudience = send(to("/api/mediations")
                .header("Authorization", "Bearer " + TestTokens.service("website", "someone-else")));
        assertThat(wrongAudience.statusCode()).isEqualTo(401);
        assertThat(MEDIATION.seen()).isEmpty();
    }

    @Test
    void aGoodTokenIsHandedOnAsItIs() throws Exception {
        String token = TestTokens.citizen("person-1");
        assertThat(send(to("/api/mediations").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
        assertThat(MEDIATION.seen().getFirst().headers().get("Authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void aServiceLearnsTheCallersAddressAndNotWhatTheCallerClaims() throws Exception {
        send(to("/oauth2/jwks").header("X-Forwarded-For", "203.0.113.7"));
        assertThat(IDENTITY.seen().getFirst().headers().get("X-forwarded-for")).containsExactly("127.0.0.1");
    }

    @Test
    void onlyListedWebsitesMayCallFromTheirPages() throws Exception {
        assertThat(preflight("https://portal.example").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://portal.example");
        assertThat(preflight("https://evil.example").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return send(to("/api/mediations")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "idempotency-key"));
    }
}
