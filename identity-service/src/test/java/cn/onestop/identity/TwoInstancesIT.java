package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A second instance on the same database; the browser's requests go to the one or the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT extends IdentityIT {
    private ConfigurableApplicationContext second;
    private String other;

    @BeforeAll
    void startAnother() {
        second = new SpringApplicationBuilder(IdentityApplication.class)
                .initializers(new TestServers())
                .profiles("trial")
                .run("--server.port=0", "--onestop.identity.password-strength=4");
        other = "http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    void stopIt() {
        second.close();
    }

    @Test
    void eachStepOfALogInMayFallToEitherInstance() {
        Browser browser = browser();
        var loggedIn = browser.submitPassword("worker", PASSWORD);
        String code = browser.at(other).codeAfter(loggedIn);
        var tokens = browser.at(base()).redeem(code, browser.verifier);
        var refreshed = new Browser.Tokens(Browser.json(browser.at(other).refresh(tokens.refreshToken())));
        var exchanged =
                browser.at(base()).exchange("mediation-service", SECRET, refreshed.accessToken(), "registry-service");

        assertThat(exchanged.statusCode()).isEqualTo(200);
        assertThat(browser.at(other).get("/oauth2/jwks").body())
                .as("both sign with keys that both publish")
                .contains(Browser.kidOf(tokens.accessToken()))
                .contains(Browser.kidOf(refreshed.accessToken()));
    }

    @Test
    void theLogInFormOfOneMayBeSentToTheOther() {
        Browser browser = browser();
        browser.get("/login");

        assertThat(browser.at(other).submitPassword("worker", PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoLogsOutHereIsLoggedOutThere() {
        Browser browser = browser();
        browser.submitPassword("worker", PASSWORD);

        browser.at(other).submitLogout();

        assertThat(browser.at(base())
                        .get(browser.authorizePath())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .startsWith("/login");
    }

    @Test
    void failuresCountOverBoth() {
        for (int i = 0; i < 5; i++) {
            browser().at(i % 2 == 0 ? base() : other).submitPassword("mediator", "wrong password");
        }

        assertThat(browser().submitPassword("mediator", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(browser().at(other).submitPassword("mediator", PASSWORD).statusCode())
                .isEqualTo(429);
    }
}
