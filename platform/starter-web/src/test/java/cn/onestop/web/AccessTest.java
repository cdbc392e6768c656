package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest extends SampleTest {
    @Test
    void anyoneMayCallWhatIsForAnyone() {
        assertThat(get("/api/samples/hello", "").status()).isEqualTo(200);
        assertThat(get("/api/samples/hello", ISSUER.citizen())
                        .json()
                        .path("hello")
                        .asString())
                .isEqualTo("P-1");
    }

    @Test
    void withoutATokenItIsA401InThreeWords() {
        Answer answer = get("/api/samples", "");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.slug()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anExpiredTokenIsToldSo() {
        String expired = ISSUER.token(claims -> claims.claim("person_key", "P-1")
                .issueTime(Date.from(Instant.now().minusSeconds(600)))
                .expirationTime(Date.from(Instant.now().minusSeconds(120))));
        Answer answer = get("/api/samples", expired, "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.slug()).isEqualTo("token-expired");
        assertThat(answer.json().path("detail").asString()).contains("expired");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token").contains("expired");
    }

    @Test
    void aTokenForAnotherAudienceIsToldSo() {
        String other = ISSUER.token(claims -> claims.claim("person_key", "P-1").audience("billing"));
        assertThat(get("/api/samples", other).slug()).isEqualTo("token-audience");
    }

    @Test
    void anotherIssuersTokenOrNoTokenAtAllIsRefused() {
        String foreign = ISSUER.token(claims -> claims.issuer("http://elsewhere"));
        assertThat(get("/api/samples", foreign).slug()).isEqualTo("token-invalid");
        assertThat(get("/api/samples", "abc").slug()).isEqualTo("token-invalid");
        try (Issuer thief = new Issuer()) {
            assertThat(get("/api/samples", thief.citizen()).slug()).isEqualTo("token-invalid");
        }
    }

    @Test
    void madeUpKeyIdsAreBadTokensAndNoReasonToCallTheIssuerAway() {
        assertThat(get("/api/samples", ISSUER.citizen()).status()).isEqualTo(200);
        int before = ISSUER.keysAsked.get();
        for (int i = 0; i < 20; i++) {
            Answer answer = get("/api/samples", ISSUER.token("made-up-" + i, claims -> claims));
            assertThat(answer.status()).as("no. %s", i).isEqualTo(401);
            assertThat(answer.slug()).isEqualTo("token-invalid");
        }
        assertThat(ISSUER.keysAsked.get() - before).isLessThanOrEqualTo(1);
        assertThat(get("/api/samples", ISSUER.citizen()).status()).isEqualTo(200);
    }

    @Test
    void staffNeedsOneOfTheRoles() {
        assertThat(put("/api/samples/" + REFERENCE, ISSUER.citizen(), "{}").status())
                .isEqualTo(403);
        String notary =
                ISSUER.token(claims -> claims.claim("scope", "openid api").claim("roles", List.of("NOTARY")));
        assertThat(put("/api/samples/" + REFERENCE, notary, "{}").status()).isEqualTo(403);
        assertThat(put("/api/samples/" + REFERENCE, ISSUER.clerk(), "{\"what\":\"x\"}")
                        .status())
                .isEqualTo(428);
    }

    @Test
    void aTokenThatOnlySaysWhoSomebodyIsReachesNothing() {
        for (String scope : List.of("openid", "", "openid apis")) {
            String token = ISSUER.token(claims -> claims.claim("person_key", "P-1")
                    .claim("scope", scope)
                    .claim("roles", List.of("CITIZEN", "CLERK"))
                    .claim("areas", List.of("21")));
            for (String path : List.of("/api/samples", "/api/samples/" + REFERENCE)) {
                Answer answer = get(path, token);
                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(answer.slug()).isEqualTo("scope-missing");
                assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
            }
            assertThat(put("/api/samples/" + REFERENCE, token, "{}").slug()).isEqualTo("scope-missing");
            assertThat(get("/api/samples/hello", token).json().path("hello").asString())
                    .as("what anyone may see, it sees as anyone")
                    .isEqualTo("anyone");
        }
    }

    @Test
    void aPartnerNeedsTheScope() {
        String without = ISSUER.service("onestop-api", "other");
        String with = ISSUER.service("onestop-api", "other samples.read");
        assertThat(get("/api/samples/" + REFERENCE, without).status()).isEqualTo(403);
        assertThat(get("/api/samples/" + REFERENCE, with).status()).isEqualTo(200);
        assertThat(get("/api/samples", with).status())
                .as("what is a person's own is no partner's")
                .isEqualTo(403);
    }

    @Test
    void innerOperationsTakeTokensForThisServiceOnly() {
        assertThat(get("/internal/samples/feed", ISSUER.citizen()).slug()).isEqualTo("token-audience");
        assertThat(get("/internal/samples/feed", ISSUER.service("onestop-api", "cases.feed"))
                        .status())
                .isEqualTo(401);
        assertThat(get("/internal/samples/feed", ISSUER.service("sample-service", "cases.feed"))
                        .status())
                .isEqualTo(200);
        String exchanged = ISSUER.token(claims ->
                claims.audience("sample-service").claim("person_key", "P-1").claim("scope", "api cases.feed"));
        assertThat(get("/internal/samples/feed", exchanged).status())
                .as("a user's token has no service's scope")
                .isEqualTo(403);
        assertThat(get("/%69nternal/samples/feed", ISSUER.service("onestop-api", "cases.feed"))
                        .status())
                .as("an encoded path is the same path")
                .isEqualTo(401);
    }

    @Test
    void whatIsNotDeclaredIsClosed() {
        assertThat(get("/actuator/env", "").status()).isEqualTo(401);
        assertThat(get("/actuator/env", ISSUER.citizen()).status()).isEqualTo(403);
        assertThat(get("/error", "").status()).isEqualTo(401);
        assertThat(get("/api/nothing-here", ISSUER.citizen()).slug()).isEqualTo("not-found");
    }

    @Test
    void probesAndApiDocumentsAreOpen() {
        assertThat(get("/livez", "").status()).isEqualTo(200);
        assertThat(get("/readyz", "").status()).isEqualTo(200);
        assertThat(get("/v3/api-docs", "").status()).isEqualTo(200);
    }
}
