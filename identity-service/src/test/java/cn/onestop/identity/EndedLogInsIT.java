package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import com.mongodb.client.MongoCollection;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Logged out is logged out: what a log-in led to ends with it; and a page that stumbles over its own haste stays logged in. */
class EndedLogInsIT extends IdentityIT {
    private final String admin = TestTokens.staff("system:tests", Role.ADMIN, "21");

    @Autowired
    LookupHash hashes;

    /** One way in which an account's log-ins end. */
    private interface End {
        HttpResponse<String> come(String account, Browser browser, Browser.Tokens tokens);
    }

    @TestFactory
    Stream<DynamicTest> everyEndOfALogInEndsWhatItLedTo() {
        return Stream.of(
                ending("logging out", 200, (account, browser, tokens) -> browser.submitLogout()),
                ending(
                        "logging out by the website",
                        302,
                        (account, browser, tokens) -> browser()
                                .get("/connect/logout?id_token_hint="
                                        + tokens.json().get("id_token").asString())),
                ending(
                        "another password",
                        204,
                        (account, browser, tokens) -> browser.call(
                                "PUT",
                                "/api/accounts/me/password",
                                tokens.accessToken(),
                                "{\"current\":\"%s\",\"password\":\"quiet-river-7 stone\"}".formatted(PASSWORD))),
                ending("closing the account", 200, (account, browser, tokens) -> put(account, "enabled", """
                                {"enabled":false}""")),
                ending("a role that is taken away", 200, (account, browser, tokens) -> put(account, "grants", """
                                {"roles":["CLERK"],"areas":["210381"]}""")));
    }

    private DynamicTest ending(String name, int status, End end) {
        return DynamicTest.dynamicTest(name, () -> {
            String login = account();
            Browser browser = browser();
            Browser.Tokens tokens = browser.logIn(login, PASSWORD);
            Browser elsewhere = browser();
            Browser.Tokens others = elsewhere.logIn(login, PASSWORD);

            HttpResponse<String> ended = end.come(login, browser, tokens);

            assertThat(ended.statusCode()).as(ended.body()).isEqualTo(status);
            assertRefused(browser().refresh(tokens.refreshToken()));
            assertRefused(browser().refresh(others.refreshToken()));
            assertRefused(browser().exchange("mediation-service", SECRET, tokens.accessToken(), "registry-service"));
            for (Browser each : List.of(browser, elsewhere)) {
                assertThat(each.get(each.authorizePath()).headers().firstValue("Location"))
                        .as("asks who it is")
                        .hasValueSatisfying(to -> assertThat(to).startsWith("/login"));
            }
        });
    }

    @Test
    void whatAnEndedLogInHadUnderWayIsGivenToNobody() {
        String login = account();
        Browser browser = browser();
        Browser.Tokens tokens = browser.logIn(login, PASSWORD);
        MongoCollection<Document> authorizations = database.getMongoDatabase().getCollection("authorizations");
        Document underWay =
                authorizations.find(new Document("principal", login)).first();

        browser.submitLogout();
        authorizations.insertOne(underWay);

        assertRefused(browser().refresh(tokens.refreshToken()));
        assertRefused(browser().exchange("mediation-service", SECRET, tokens.accessToken(), "registry-service"));
    }

    @Test
    void whoEndedAllLogInsLogsInAnew() {
        String login = account();
        Browser browser = browser();
        browser.logIn(login, PASSWORD);
        browser.submitLogout();

        Browser.Tokens anew = browser().logIn(login, PASSWORD);

        assertThat(browser().refresh(anew.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void eightWhoRefreshAtOnceAreGivenTheSameAndAllOfItServes() throws Exception {
        Browser.Tokens first = browser().logIn("worker", PASSWORD);
        List<Callable<HttpResponse<String>>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> browser().refresh(first.refreshToken()));
        }

        Set<String> next = new HashSet<>();
        List<String> access = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(attempts)) {
                Browser.Tokens tokens = tokens(answer.get());
                next.add(tokens.refreshToken());
                access.add(tokens.accessToken());
            }
        }

        assertThat(next).hasSize(1);
        for (String each : access) {
            assertThat(browser()
                            .exchange("mediation-service", SECRET, each, "registry-service")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(browser().refresh(next.iterator().next()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoNeverGotTheAnswerAsksAgainAndStaysLoggedIn() {
        Browser.Tokens first = browser().logIn("worker", PASSWORD);
        Browser.Tokens lost = tokens(browser().refresh(first.refreshToken()));

        Browser.Tokens again = tokens(browser().refresh(first.refreshToken()));

        assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(browser().refresh(again.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void aReplacedRefreshTokenThatComesBackLaterEndsTheLogIn() {
        Browser.Tokens stolen = browser().logIn("worker", PASSWORD);
        Browser.Tokens present = tokens(browser().refresh(stolen.refreshToken()));

        age(stolen, Duration.ofSeconds(31));

        assertRefused(browser().refresh(stolen.refreshToken()));
        assertRefused(browser().refresh(present.refreshToken()));
    }

    @Test
    void theOneBeforeTheLastServesNoMoreAndEndsNothingWhileItIsFresh() {
        Browser.Tokens first = browser().logIn("worker", PASSWORD);
        Browser.Tokens second = tokens(browser().refresh(first.refreshToken()));
        Browser.Tokens third = tokens(browser().refresh(second.refreshToken()));

        assertRefused(browser().refresh(first.refreshToken()));
        assertThat(browser().refresh(third.refreshToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsRevokedIsRevokedForTheTokenBeforeToo() {
        Browser.Tokens first = browser().logIn("worker", PASSWORD);
        Browser.Tokens second = tokens(browser().refresh(first.refreshToken()));

        browser().revoke(second.refreshToken());

        assertRefused(browser().refresh(first.refreshToken()));
        assertRefused(browser().refresh(second.refreshToken()));
    }

    private HttpResponse<String> put(String login, String what, String body) {
        String path = "/api/accounts/" + login;
        String version = browser()
                .call("GET", path, admin, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        return browser().call("PUT", path + "/" + what, admin, body, "If-Match", version);
    }

    /** A mediator's account beside the samples, whose id is its log-in name. */
    private String account() {
        MongoCollection<Document> accounts = database.getMongoDatabase().getCollection("accounts");
        String login = "ends-" + UUID.randomUUID().toString().substring(0, 8);
        Document account = new Document(
                        accounts.find(new Document("login", "mediator")).first())
                .append("_id", login)
                .append("login", login)
                .append("phoneIndex", "none:" + login)
                .append("origin", hashes.of("account-origin", login));
        account.remove("phone");
        accounts.insertOne(account);
        return login;
    }

    /** As if every token that was replaced had been replaced that much earlier. */
    private void age(Browser.Tokens tokens, Duration by) {
        MongoCollection<Document> authorizations = database.getMongoDatabase().getCollection("authorizations");
        String account = tokens.claims().get("sub").asString();
        for (Document document : authorizations.find(new Document("principal", account))) {
            List<Document> earlier = document.getList("earlier", Document.class, List.of());
            for (Document token : earlier) {
                Instant then = token.getDate("replacedAt").toInstant().minus(by);
                token.append("replacedAt", Date.from(then));
            }
            authorizations.updateOne(
                    new Document("_id", document.getString("_id")),
                    new Document("$set", new Document("earlier", earlier)));
        }
    }

    private static Browser.Tokens tokens(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new Browser.Tokens(Browser.json(response));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(Browser.json(response).get("error").asString()).isEqualTo("invalid_grant");
    }
}
