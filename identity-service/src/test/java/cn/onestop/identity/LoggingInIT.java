package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoggingInIT extends IdentityIT {
    @Test
    void aClerkLogsInByPasswordWithPkceAndTheTokenSaysWhoAndWhere() {
        var claims = browser().logIn("clerk", PASSWORD).claims();

        assertThat(claims.get("person_key").asString()).isEqualTo("P-sample0clerk00000001");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"CLERK\"]");
        assertThat(claims.get("areas").toString()).isEqualTo("[\"210381104\"]");
        assertThat(claims.get("aud").asString()).isEqualTo("onestop-api");
        assertThat(claims.get("iss").asString()).isEqualTo("http://127.0.0.1:8080");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(600);
        assertThat(claims.has("act")).isFalse();
    }

    @Test
    void aWorkerLogsInByTheCodeSentToThePhone() {
        Browser browser = browser();
        assertThat(browser.submit("/login/code", Map.of("username", "19900000003"))
                        .statusCode())
                .isEqualTo(200);
        String code = codes.lastTo("19900000003");

        var answer = browser.submit("/login/code/check", Map.of("username", "19900000003", "code", code));

        assertThat(browser.redeem(browser.codeAfter(answer), browser.verifier)
                        .claims()
                        .get("person_key")
                        .asString())
                .isEqualTo("P-sample0worker0000001");
        assertThat(browser.submit("/login/code/check", Map.of("username", "19900000003", "code", code))
                        .statusCode())
                .as("a code serves once")
                .isEqualTo(401);
    }

    @Test
    void aCodeIsVoidAfterFiveWrongTries() {
        Browser browser = browser();
        browser.submit("/login/code", Map.of("username", "19900000004"));
        String right = codes.lastTo("19900000004");
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(browser.submit("/login/code/check", Map.of("username", "19900000004", "code", wrong))
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(browser.submit("/login/code/check", Map.of("username", "19900000004", "code", right))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSecondCodeWithinAMinuteIsNotSent() {
        Browser browser = browser();
        assertThat(browser.submit("/login/code", Map.of("username", "19900000005"))
                        .statusCode())
                .isEqualTo(200);

        HttpResponse<String> again = browser.submit("/login/code", Map.of("username", "19900000005"));

        assertThat(again.statusCode()).isEqualTo(429);
        assertThat(again.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void anUnknownNameIsAnsweredAsAKnownOne() {
        String unknown = "nobody-" + UUID.randomUUID();
        var wrong = browser().submitPassword("supervisor", "wrong password");
        var nobody = browser().submitPassword(unknown, "wrong password");
        var codeForNobody = browser().submit("/login/code", Map.of("username", unknown));

        assertThat(nobody.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(bare(nobody.body(), unknown)).isEqualTo(bare(wrong.body(), "supervisor"));
        assertThat(codeForNobody.statusCode()).isEqualTo(200);
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsLockedOutToo() {
        String login = "aid-officer";
        for (int i = 0; i < 5; i++) {
            assertThat(browser().submitPassword(login, "wrong password").statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> locked = browser().submitPassword(login, PASSWORD);

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).isPresent();
        forgetFailures();
        assertThat(browser().submitPassword(login, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aNameThatDoesNotExistIsLockedOutAlike() {
        Set<Integer> answers = new HashSet<>();
        String unknown = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 6; i++) {
            answers.add(browser().submitPassword(unknown, "wrong password").statusCode());
        }

        assertThat(answers).containsExactlyInAnyOrder(401, 429);
    }

    @Test
    void anotherVerifierIsRefused() {
        Browser browser = browser();
        String code = browser.codeAfter(browser.submitPassword("worker", PASSWORD));

        assertThat(browser.tryRedeem(code, "x".repeat(64)).body()).contains("invalid_grant");
    }

    @Test
    void aCodeServesOnceAndItsSecondUseEndsWhatTheFirstGave() {
        Browser browser = browser();
        String code = browser.codeAfter(browser.submitPassword("worker", PASSWORD));
        var tokens = browser.redeem(code, browser.verifier);

        assertThat(browser.tryRedeem(code, browser.verifier).body()).contains("invalid_grant");
        assertThat(browser.refresh(tokens.refreshToken()).body()).contains("invalid_grant");
    }

    @Test
    void withoutPkceThereIsNoCode() {
        Browser browser = browser();
        browser.submitPassword("worker", PASSWORD);

        var answer = browser.get(browser.authorizePath().replaceAll("&code_challenge=[^&]+", ""));

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    void aForeignAddressGetsNoCode() {
        Browser browser = browser();
        browser.submitPassword("worker", PASSWORD);

        var answer = browser.get(browser.authorizePath().replace("127.0.0.1", "evil.example"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void anyPortOfTheLoopbackAddressServesAWebsiteOnTheDevelopersMachine() {
        Browser browser = browser();
        browser.submitPassword("worker", PASSWORD);

        var answer = browser.get(browser.authorizePath().replace("8080", "49152"));

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith("http://127.0.0.1:49152/callback?code=");
    }

    @Test
    void logInLeadsNowhereButToTheAuthorization() {
        for (String elsewhere :
                new String[] {"https://evil.example/", "//evil.example", "/api/persons/me", "/oauth2/authorize"}) {
            Browser browser = browser();
            assertThat(browser.get("/login?continue=" + elsewhere).body()).doesNotContain("evil");

            var answer =
                    browser.submit("/login", Map.of("username", "worker", "password", PASSWORD, "continue", elsewhere));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void aBlankInTheWayOnIsNoFailureOfOurs() {
        Browser browser = browser();
        browser.get("/login");

        var answer = browser.submit(
                "/login",
                Map.of(
                        "username",
                        "worker",
                        "password",
                        PASSWORD,
                        "continue",
                        "/oauth2/authorize?scope=openid api&state={a|b}"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/oauth2/authorize?scope=openid%20api&state=%7Ba%7Cb%7D");
    }

    @Test
    void withoutTheFormsOwnTokenNobodyIsLoggedIn() {
        assertThat(browser()
                        .post("/login", Map.of("username", "worker", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void afterLoggingOutTheNextAuthorizationAsksAgain() {
        Browser browser = browser();
        browser.submitPassword("worker", PASSWORD);
        assertThat(browser.get(browser.authorizePath())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("code=");

        assertThat(browser.submitLogout().statusCode()).isEqualTo(200);

        assertThat(browser.get(browser.authorizePath())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/login?continue=");
    }

    @Test
    void aThirdPartysWebsiteGetsACodeOnlyAfterTheUserAllowedItAndThenWithoutAsking() {
        Browser browser = browser();
        browser.submitPassword("mediator", PASSWORD);
        String wish = browser.authorizePath().replace("client_id=onestop-web", "client_id=third-party");

        var refused = browser.answerConsent(browser.get(wish), false);
        assertThat(refused.headers().firstValue("Location").orElse("")).contains("error=access_denied");

        var allowed = browser.answerConsent(browser.get(wish), true);
        assertThat(allowed.headers().firstValue("Location").orElse("")).contains("code=");
        assertThat(browser.get(wish).headers().firstValue("Location").orElse(""))
                .contains("code=");
    }

    @Test
    void thePageLoadsNothingFromElsewhereAndRunsNoScript() {
        var page = browser().get("/login");

        assertThat(page.body())
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private static String bare(String page, String name) {
        return page.replace(name, "").replaceAll("(value=|continue=)\"?[^\"]*\"", "");
    }
}
