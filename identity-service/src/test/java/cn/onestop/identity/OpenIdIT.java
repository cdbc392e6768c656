package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What OpenID Connect promises to websites, and what people read when something is wrong. */
class OpenIdIT extends IdentityIT {
    @Test
    void whoMayNotBeAskedAndIsNotLoggedInIsToldToTheWebsite() {
        String to = location(browser().get(browser().authorizePath() + "&prompt=none"));

        assertThat(to)
                .startsWith(Browser.REDIRECT)
                .contains("error=login_required")
                .contains("state=s-1")
                .contains("iss=");
    }

    @Test
    void whoIsLoggedInNeedsNotBeAsked() {
        Browser browser = loggedIn();

        assertThat(location(browser.get(browser.authorizePath() + "&prompt=none")))
                .contains("code=");
    }

    @Test
    void theCallbackNamesWhoAnswers() {
        Browser browser = loggedIn();

        assertThat(location(browser.get(browser.authorizePath()))).contains("iss=http%3A%2F%2F127.0.0.1%3A8080");
        assertThat(location(browser.get(browser.authorizePath().replace("S256", "plain"))))
                .contains("error=invalid_request")
                .contains("iss=http%3A%2F%2F127.0.0.1%3A8080");
    }

    @Test
    void aLogInIsAskedForAnewAndServesThen() {
        Browser browser = loggedIn();

        String toLogin = location(browser.get(browser.authorizePath() + "&prompt=login"));
        assertThat(toLogin).startsWith("/login?continue=");
        String next = java.net.URLDecoder.decode(
                toLogin.substring("/login?continue=".length()), java.nio.charset.StandardCharsets.UTF_8);
        var again = browser.submit("/login", Map.of("username", "worker", "password", PASSWORD, "continue", next));

        assertThat(location(again)).isEqualTo(next);
        assertThat(location(browser.get(next))).contains("code=");
    }

    @Test
    void aLogInThatIsTooOldIsAskedForAnewAndAYoungOneServes() {
        Browser browser = loggedIn();

        assertThat(location(browser.get(browser.authorizePath() + "&max_age=3600")))
                .contains("code=");
        assertThat(location(browser.get(browser.authorizePath() + "&max_age=0")))
                .startsWith("/login");
        assertThat(location(browser.get(browser.authorizePath() + "&max_age=0&prompt=none")))
                .contains("error=login_required");
    }

    @Test
    void theIdTokenTellsWhenTheLogInWas() {
        Browser browser = browser();
        var tokens = browser.logIn("worker", PASSWORD);
        JsonNode claims = Browser.claimsOf(tokens.json().get("id_token").asString());

        assertThat(claims.get("auth_time").asLong())
                .isCloseTo(System.currentTimeMillis() / 1000, org.assertj.core.data.Offset.offset(60L));
    }

    @Test
    void aPersonReadsAPageWhereTheWebsiteCanNotBeAnswered() {
        for (String wrong : List.of(
                browser().authorizePath().replace("client_id=" + Browser.CLIENT, "client_id=%3Cscript%3Ex"),
                browser().authorizePath().replace("callback", "elsewhere"),
                browser().authorizePath().replace("response_type=code&", ""),
                "/oauth2/authorize")) {
            HttpResponse<String> page = browser().get(wrong);
            assertThat(page.statusCode()).as(wrong).isEqualTo(400);
            readable(page);
        }
        assertThat(browser()
                        .call("GET", "/oauth2/authorize?client_id=x", null, null, "Accept-Language", "en")
                        .body())
                .contains("lang=\"en\"");
    }

    @Test
    void aLogInPageThatIsTooOldSaysSo() {
        HttpResponse<String> page =
                browser().post("/login", Map.of("username", "worker", "password", PASSWORD, "_csrf", "old"));

        assertThat(page.statusCode()).isEqualTo(403);
        readable(page);
        assertThat(page.body()).contains("过期");
    }

    @Test
    void thereIsAButtonToLogOutAndALinkAloneLogsNobodyOut() {
        Browser browser = loggedIn();

        HttpResponse<String> page = browser.get("/logout");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<button")
                .contains("action=\"/logout\"")
                .contains("_csrf");
        assertThat(location(browser.get("/connect/logout"))).isEqualTo("/logout");
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(location(browser.get(browser.authorizePath() + "&prompt=none")))
                .contains("code=");

        assertThat(browser.submitLogout().statusCode()).isEqualTo(200);
        assertThat(location(browser.get(browser.authorizePath() + "&prompt=none")))
                .contains("login_required");
    }

    @Test
    void bothDocumentsTellWhatIsTrue() {
        JsonNode openid = Browser.json(browser().get("/.well-known/openid-configuration"));
        JsonNode oauth = Browser.json(browser().get("/.well-known/oauth-authorization-server"));

        for (JsonNode told : List.of(openid, oauth)) {
            assertThat(texts(told, "grant_types_supported"))
                    .containsExactlyInAnyOrder(
                            "authorization_code", "refresh_token", "client_credentials", Browser.EXCHANGE);
            assertThat(texts(told, "response_types_supported")).containsExactly("code");
            assertThat(texts(told, "code_challenge_methods_supported")).containsExactly("S256");
            assertThat(texts(told, "token_endpoint_auth_methods_supported"))
                    .containsExactlyInAnyOrder("client_secret_basic", "client_secret_post", "none");
            assertThat(texts(told, "scopes_supported")).contains("openid", "api", "cases.file", "cases.read");
            assertThat(told.get("authorization_response_iss_parameter_supported")
                            .asBoolean())
                    .isTrue();
            assertThat(told.get("issuer").asString()).isEqualTo(ISSUER);
            told.propertyNames()
                    .forEach(name -> assertThat(name)
                            .doesNotStartWith("tls_")
                            .doesNotStartWith("dpop_")
                            .doesNotContain("device")
                            .doesNotContain("registration"));
            told.properties().stream()
                    .filter(entry -> entry.getKey().endsWith("_endpoint")
                            || entry.getKey().equals("jwks_uri"))
                    .forEach(entry -> {
                        String path = entry.getValue().asString().substring(ISSUER.length());
                        assertThat(browser().get(path).statusCode())
                                .as(entry.getKey())
                                .isNotIn(403, 500);
                    });
        }
        assertThat(texts(openid, "prompt_values_supported")).containsExactly("none", "login");
        assertThat(openid.get("end_session_endpoint").asString()).isEqualTo(ISSUER + "/connect/logout");
    }

    /** Each grant that is listed is one that the token endpoint knows; one that is not is none. */
    @Test
    void theTokenEndpointKnowsTheGrantsThatAreListedAndNoOther() {
        for (String grant : List.of("urn:ietf:params:oauth:grant-type:device_code", "password", "implicit")) {
            assertThat(grantError(grant))
                    .as(grant)
                    .isIn("unsupported_grant_type", "unauthorized_client", "invalid_request");
        }
        texts(Browser.json(browser().get("/.well-known/openid-configuration")), "grant_types_supported")
                .forEach(grant -> assertThat(grantError(grant)).as(grant).isNotEqualTo("unsupported_grant_type"));
    }

    /** Every claim that is listed stands in an id token of a log-in. */
    @Test
    void theIdTokenHasTheClaimsThatAreListed() {
        Browser browser = browser();
        String path = browser.authorizePath() + "&nonce=n-1";
        browser.submit("/login", Map.of("username", "worker", "password", PASSWORD, "continue", path));
        var tokens = browser.redeem(browser.codeIn(browser.get(path)), browser.verifier);
        JsonNode claims = Browser.claimsOf(tokens.json().get("id_token").asString());

        texts(Browser.json(browser.get("/.well-known/openid-configuration")), "claims_supported")
                .forEach(claim -> assertThat(claims.has(claim)).as(claim).isTrue());
    }

    private String grantError(String grant) {
        String secret = "trial-secret-of-sample-partner-not-for-real-use";
        HttpResponse<String> answer = browser()
                .post(
                        "/oauth2/token",
                        Map.of("grant_type", grant, "client_id", "sample-partner", "client_secret", secret));
        return answer.statusCode() == 200
                ? ""
                : Browser.json(answer).path("error").asString();
    }

    private Browser loggedIn() {
        Browser browser = browser();
        browser.codeAfter(browser.submitPassword("worker", PASSWORD));
        return browser;
    }

    private static void readable(HttpResponse<String> page) {
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("<h1>")
                .doesNotContain("<script")
                .doesNotContain("Exception")
                .doesNotContain("{\"");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response.statusCode() + response.body()));
    }

    private static List<String> texts(JsonNode told, String name) {
        return told.path(name).valueStream().map(JsonNode::asString).toList();
    }
}
