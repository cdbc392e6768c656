package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountsIT extends IdentityIT {
    private static final String HOLDERS = "quiet river stone";
    private static final String NUMBER = Invented.number("19840506");

    private final String admin = TestTokens.staff(Role.ADMIN);
    private final String ofAnshan = TestTokens.staff(Role.SUPERVISOR, "2103");
    private final String ofDalian = TestTokens.staff(Role.SUPERVISOR, "2102");

    @Test
    void aSupervisorOpensAnAccountForTheOwnAreaAndItsOwnerLogsIn() {
        String login = anyLogin();

        var opened = open(ofAnshan, login, "CLERK", "210381104");

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        assertThat(opened.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(Browser.json(opened).get("invited").asBoolean()).isTrue();
        assertThat(setPassword(login, phoneOf(login), HOLDERS).statusCode()).isEqualTo(200);
        assertThat(browser().logIn(login, HOLDERS).claims().get("areas").toString())
                .isEqualTo("[\"210381104\"]");
    }

    @Test
    void aSupervisorOpensNoneElsewhereAndNoneAboveTheStaff() {
        assertThat(open(ofAnshan, anyLogin(), "CLERK", "210281105").statusCode())
                .isEqualTo(403);
        assertThat(open(ofAnshan, anyLogin(), "SUPERVISOR", "210381").statusCode())
                .isEqualTo(403);
        assertThat(open(admin, anyLogin(), "SUPERVISOR", "210381").statusCode()).isEqualTo(201);
    }

    @Test
    void anotherCitysAccountIsNotThere() {
        String id = id(open(ofAnshan, anyLogin(), "CLERK", "210381104"));

        assertThat(get(ofDalian, id).statusCode()).isEqualTo(404);
        assertThat(get(ofAnshan, id).statusCode()).isEqualTo(200);
        assertThat(put(ofDalian, id + "/enabled", "{\"enabled\":false}", "\"0\"")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void openingTwiceWithOneKeyIsOneAccountAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        String login = anyLogin();

        var first = open(admin, key, login, "CLERK", "210381104");
        var again = open(admin, key, login, "CLERK", "210381104");

        assertThat(id(again)).isEqualTo(id(first));
        assertThat(open(admin, key, login, "MEDIATOR", "210381104").statusCode())
                .isEqualTo(422);
        assertThat(open(admin, anyLogin(), login, "CLERK", "210381104").statusCode())
                .as("another key, the same name")
                .isEqualTo(409);
    }

    @Test
    void aChangeNamesTheVersionItIsBasedOn() {
        String id = id(open(admin, anyLogin(), "CLERK", "210381104"));
        String grants = "{\"roles\":[\"MEDIATOR\"],\"areas\":[\"210381104\"]}";

        assertThat(put(admin, id + "/grants", grants, null).statusCode()).isEqualTo(428);
        assertThat(put(admin, id + "/grants", grants, "\"7\"").statusCode()).isEqualTo(412);
        var changed = put(admin, id + "/grants", grants, "\"0\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(put(admin, id + "/grants", grants, "\"0\"").statusCode()).isEqualTo(412);
    }

    @Test
    void aClosedAccountIsLoggedOutEverywhere() {
        String login = anyLogin();
        String id = id(open(admin, login, "CLERK", "210381104"));
        setPassword(login, phoneOf(login), HOLDERS);
        Browser browser = browser();
        var tokens = browser.logIn(login, HOLDERS);

        assertThat(put(admin, id + "/enabled", "{\"enabled\":false}", "\"1\"").statusCode())
                .isEqualTo(200);

        assertThat(browser.get(browser.authorizePath())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/login");
        assertThat(browser.refresh(tokens.refreshToken()).statusCode()).isEqualTo(400);
    }

    @Test
    void theOwnPasswordIsChangedByWhoKnowsIt() {
        String login = anyLogin();
        open(admin, login, "CLERK", "210381104");
        setPassword(login, phoneOf(login), HOLDERS);
        String token = browser().logIn(login, HOLDERS).accessToken();

        var wrong = browser()
                .call(
                        "PUT",
                        "/api/accounts/me/password",
                        token,
                        "{\"current\":\"a wrong one\",\"password\":\"battery staple 9\"}");
        var right = browser()
                .call(
                        "PUT",
                        "/api/accounts/me/password",
                        token,
                        "{\"current\":\"quiet river stone\",\"password\":\"battery staple 9\"}");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(right.statusCode()).isEqualTo(204);
        assertThat(browser().submitPassword(login, HOLDERS).statusCode()).isEqualTo(401);
        assertThat(browser().submitPassword(login, "battery staple 9").statusCode())
                .isEqualTo(302);
    }

    @Test
    void listsPageByCursorAndShowOnlyTheOwnArea() {
        for (int i = 0; i < 3; i++) {
            open(admin, anyLogin(), "MEDIATOR", "210804");
        }
        String supervisor = TestTokens.staff(Role.SUPERVISOR, "2108");

        JsonNode first = Browser.json(browser().call("GET", "/api/accounts?area=210804&limit=2", supervisor, null));
        JsonNode second = Browser.json(browser()
                .call(
                        "GET",
                        "/api/accounts?area=210804&limit=2&after="
                                + first.get("next").asString(),
                        supervisor,
                        null));

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(browser()
                        .call("GET", "/api/accounts?area=2103", supervisor, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser()
                        .call("GET", "/api/accounts?after=broken", admin, null)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPartnersSecretIsShownOnceAndServesUntilItIsReplaced() {
        String id = "partner-" + UUID.randomUUID().toString().substring(0, 8);
        String body =
                "{\"id\":\"%s\",\"name\":{\"zh\":\"样例医院\",\"en\":\"sample hospital\"},\"scopes\":[\"cases.file\"]}"
                        .formatted(id);

        String secret = Browser.json(browser().call("POST", "/api/clients", admin, body))
                .get("secret")
                .asString();

        assertThat(browser().clientCredentials(id, secret, "cases.file", null).statusCode())
                .isEqualTo(200);
        assertThat(browser().call("POST", "/api/clients", admin, body).statusCode())
                .isEqualTo(409);
        assertThat(browser().call("GET", "/api/clients", admin, null).body())
                .contains(id)
                .doesNotContain(secret);
        browser().call("POST", "/api/clients/" + id + "/secret", admin, null);
        assertThat(browser().clientCredentials(id, secret, "cases.file", null).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> open(String token, String login, String role, String area) {
        return open(token, UUID.randomUUID().toString(), login, role, area);
    }

    private HttpResponse<String> open(String token, String key, String login, String role, String area) {
        return browser()
                .call(
                        "POST",
                        "/api/accounts",
                        token,
                        """
                        {"login":"%s","name":"样本","identityNumber":"%s","phone":"%s","roles":["%s"],"areas":["%s"]}""".formatted(login, NUMBER, phoneOf(login), role, area),
                        "Idempotency-Key",
                        key);
    }

    private HttpResponse<String> get(String token, String id) {
        return browser().call("GET", "/api/accounts/" + id, token, null);
    }

    private HttpResponse<String> put(String token, String path, String body, String version) {
        return version == null
                ? browser().call("PUT", "/api/accounts/" + path, token, body)
                : browser().call("PUT", "/api/accounts/" + path, token, body, "If-Match", version);
    }

    private static String id(HttpResponse<String> opened) {
        return Browser.json(opened).get("id").asString();
    }

    /** A phone of its own for each log-in name. */
    private static String phoneOf(String login) {
        return "137%08d".formatted(Math.floorMod(login.hashCode(), 100_000_000));
    }

    private static String anyLogin() {
        return "staff-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
