package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.identity.adapter.oauth.MongoAuthorizations;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokensIT extends IdentityIT {
    @Autowired
    MongoAuthorizations authorizations;

    @Test
    void anExchangedTokenKeepsTheUserNamesTheActorAndServesOneAudienceOnly() {
        var user = browser().logIn("clerk", PASSWORD);

        var exchanged =
                Browser.json(browser().exchange("mediation-service", SECRET, user.accessToken(), "registry-service"));

        var claims = Browser.claimsOf(exchanged.get("access_token").asString());
        for (String kept : List.of("sub", "person_key", "roles", "areas", "scope", "client_id")) {
            assertThat(claims.get(kept)).as(kept).isEqualTo(user.claims().get(kept));
        }
        assertThat(claims.get("aud").asString()).isEqualTo("registry-service");
        assertThat(claims.get("act").get("sub").asString()).isEqualTo("mediation-service");
        assertThat(claims.get("exp").asLong())
                .isLessThanOrEqualTo(user.claims().get("exp").asLong());
    }

    @Test
    void aTargetMayExchangeFurtherAndEveryActorStaysNamed() {
        String first =
                accessToken(browser().exchange("mediation-service", SECRET, tokenOf("worker"), "registry-service"));

        var second = Browser.claimsOf(
                accessToken(browser().exchange("registry-service", SECRET, first, "identity-service")));

        assertThat(second.get("aud").asString()).isEqualTo("identity-service");
        assertThat(second.get("act").get("sub").asString()).isEqualTo("registry-service");
        assertThat(second.get("act").get("act").get("sub").asString()).isEqualTo("mediation-service");
    }

    @Test
    void aServiceThatTheTokenWasNotMadeForCanNotExchangeIt() {
        String forRegistry =
                accessToken(browser().exchange("mediation-service", SECRET, tokenOf("worker"), "registry-service"));

        assertRefused(
                browser().exchange("legal-aid-service", SECRET, forRegistry, "identity-service"), "invalid_grant");
    }

    @Test
    void aServiceGetsTokensForThoseItMayCallOnly() {
        assertRefused(browser().exchange("mediation-service", SECRET, tokenOf("worker"), "gateway"), "invalid_target");
        assertRefused(
                browser().clientCredentials("registry-service", SECRET, "persons.read", "gateway"), "invalid_target");
        assertRefused(browser().clientCredentials("registry-service", SECRET, "persons.read", null), "invalid_request");
    }

    @Test
    void onlyServicesMayExchange() {
        assertRefused(
                browser()
                        .exchange(
                                "sample-partner",
                                "trial-secret-of-sample-partner-not-for-real-use",
                                tokenOf("worker"),
                                "registry-service"),
                "unauthorized_client");
    }

    @Test
    void aWrongSecretGetsNothing() {
        assertThat(browser()
                        .exchange("mediation-service", "guess", tokenOf("worker"), "registry-service")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aServicesOwnTokenIsNobodysAndCanNotBeExchanged() {
        String own = serviceToken("mediation-service", "persons.read");
        var claims = Browser.claimsOf(own);

        assertThat(claims.get("sub").asString()).isEqualTo("mediation-service");
        assertThat(claims.get("client_id").asString()).isEqualTo("mediation-service");
        assertThat(claims.get("scope").toString()).isEqualTo("[\"persons.read\"]");
        assertThat(claims.has("roles")).isFalse();
        assertThat(claims.has("person_key")).isFalse();
        assertRefused(browser().exchange("mediation-service", SECRET, own, "identity-service"), "invalid_grant");
    }

    @Test
    void aServiceHasTheScopesItWasGivenAndNoUsersScope() {
        assertRefused(
                browser().clientCredentials("registry-service", SECRET, "persons.resolve", "identity-service"),
                "invalid_scope");
        assertRefused(
                browser().clientCredentials("mediation-service", SECRET, "api", "identity-service"), "invalid_scope");
    }

    @Test
    void aPartnersTokenIsForTheApiAndStaysAPartnersWhenExchanged() {
        String token = accessToken(browser()
                .clientCredentials(
                        "sample-partner", "trial-secret-of-sample-partner-not-for-real-use", "cases.file", null));
        assertThat(Browser.claimsOf(token).get("aud").asString()).isEqualTo("onestop-api");

        var exchanged =
                Browser.claimsOf(accessToken(browser().exchange("gateway", SECRET, token, "mediation-service")));

        assertThat(exchanged.get("sub").asString()).isEqualTo("sample-partner");
        assertThat(exchanged.get("client_id").asString()).isEqualTo("sample-partner");
        assertThat(exchanged.get("roles").toString()).isEqualTo("[\"PARTNER\"]");
        assertThat(exchanged.get("scope").toString()).isEqualTo("[\"cases.file\"]");
    }

    @Test
    void aRefreshGivesAnotherRefreshTokenToTheSame() {
        var first = browser().logIn("worker", PASSWORD);
        var second = new Browser.Tokens(Browser.json(browser().refresh(first.refreshToken())));

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.claims().get("sub")).isEqualTo(first.claims().get("sub"));
    }

    @Test
    void ofEightWhoRedeemOneCodeAtOnceOneAtMostGetsTokens() throws Exception {
        Browser browser = browser();
        String code = browser.codeAfter(browser.submitPassword("worker", PASSWORD));
        List<Callable<HttpResponse<String>>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> browser.tryRedeem(code, browser.verifier));
        }

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(attempts)) {
                answers.add(answer.get().statusCode());
            }
        }

        assertThat(answers).containsOnly(200, 400);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void aClosedAccountGetsNoMoreTokens() {
        var tokens = browser().logIn("clerk-elsewhere", PASSWORD);
        var accounts = database.getMongoDatabase().getCollection("accounts");
        accounts.updateOne(
                new Document("login", "clerk-elsewhere"), new Document("$set", new Document("enabled", false)));
        try {
            assertRefused(browser().refresh(tokens.refreshToken()), "invalid_grant");
            assertRefused(
                    browser().exchange("mediation-service", SECRET, tokens.accessToken(), "registry-service"),
                    "invalid_grant");
            assertThat(browser().submitPassword("clerk-elsewhere", PASSWORD).statusCode())
                    .isEqualTo(401);
        } finally {
            accounts.updateOne(
                    new Document("login", "clerk-elsewhere"), new Document("$set", new Document("enabled", true)));
        }
    }

    @Test
    void aRevokedRefreshTokenServesNoMore() {
        var tokens = browser().logIn("worker", PASSWORD);

        assertThat(browser().revoke(tokens.refreshToken()).statusCode()).isEqualTo(200);

        assertRefused(browser().refresh(tokens.refreshToken()), "invalid_grant");
    }

    @Test
    void noTokenCodeOrSecretLiesInTheDatabase() {
        Browser browser = browser();
        String code = browser.codeAfter(browser.submitPassword("worker", PASSWORD));
        var tokens = browser.redeem(code, browser.verifier);
        String exchanged =
                accessToken(browser.exchange("mediation-service", SECRET, tokens.accessToken(), "registry-service"));

        String everything = everything();

        assertThat(everything)
                .contains("onestop-web")
                .doesNotContain(code)
                .doesNotContain(tokens.accessToken())
                .doesNotContain(tokens.refreshToken())
                .doesNotContain(exchanged)
                .doesNotContain(SECRET)
                .doesNotContain(PASSWORD);
    }

    @Test
    void theSweepRemovesWhatHasExpiredAndNothingElse() {
        var tokens = browser().logIn("worker", PASSWORD);
        authorizations.sweep(Instant.now());
        String refreshed = browser().refresh(tokens.refreshToken()).body();
        assertThat(refreshed).contains("access_token");

        authorizations.sweep(Instant.now().plusSeconds(13 * 3600));

        assertThat(database.getMongoDatabase().getCollection("authorizations").countDocuments())
                .isZero();
        assertThat(database.getMongoDatabase()
                        .getCollection("authorization_tokens")
                        .countDocuments())
                .isZero();
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String name : database.getMongoDatabase().listCollectionNames()) {
            for (Document document :
                    database.getMongoDatabase().getCollection(name).find()) {
                all.append(document.toJson()).append('\n');
            }
        }
        return all.toString();
    }

    private static String accessToken(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Browser.json(response).get("access_token").asString();
    }

    private static void assertRefused(HttpResponse<String> response, String error) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Browser.json(response).get("error").asString()).isEqualTo(error);
    }
}
