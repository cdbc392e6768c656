package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Clients;
import cn.onestop.testkit.TestServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** What a fresh database gets without the profiles for samples. */
class FirstStartIT extends IdentityIT {
    /** The test servers name the database by it. */
    private static final String ANOTHER_DATABASE = "--spring.application.name=first-start-service";

    @BeforeEach
    void emptyDatabase() {
        database.getMongoDatabase("first_start").drop();
    }

    @Test
    void outsideTheTrialThereIsTheAdministratorOfTheEnvironmentAndNobodyElse() {
        try (var context = start(
                "--onestop.identity.admin.login=root-of-all", "--onestop.identity.admin.password=correct horse")) {
            Accounts accounts = context.getBean(Accounts.class);

            assertThat(accounts.list("", null, 10))
                    .extracting(account -> account.login() + " " + account.roles())
                    .containsExactly("root-of-all [ADMIN]");
            Browser browser = new Browser("http://127.0.0.1:" + port(context));
            assertThat(browser.submitPassword("root-of-all", "correct horse"))
                    .as("who set up the environment knows this password: it serves for choosing another one")
                    .satisfies(page -> assertThat(page.statusCode()).isEqualTo(200))
                    .satisfies(page -> assertThat(page.body()).contains("action=\"/login/password/own\""));
            assertThat(browser.submit(
                                    "/login/password/own",
                                    Map.of("username", "root-of-all", "given", "correct horse", "password", "12345678"))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(browser.submit(
                                    "/login/password/own",
                                    Map.of(
                                            "username",
                                            "root-of-all",
                                            "given",
                                            "correct horse",
                                            "password",
                                            "quiet river stone"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(browser.submitPassword("root-of-all", "quiet river stone")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(new Browser("http://127.0.0.1:" + port(context))
                            .get("/internal/trial/accounts")
                            .statusCode())
                    .isEqualTo(404);
        }
        try (var again =
                start("--onestop.identity.admin.login=another", "--onestop.identity.admin.password=correct horse")) {
            assertThat(again.getBean(Accounts.class).findByLogin("another"))
                    .as("once is enough")
                    .isEmpty();
        }
    }

    @Test
    void aServiceWithoutASecretInTheEnvironmentIsNoClient() {
        try (var context = start("--onestop.identity.services.gateway.secret=" + "s".repeat(40))) {
            Clients clients = context.getBean(Clients.class);

            assertThat(clients.ofKind(Client.Kind.SERVICE))
                    .extracting(Client::id)
                    .containsExactly("gateway");
            assertThat(clients.ofKind(Client.Kind.PARTNER)).isEmpty();
            assertThat(clients.ofKind(Client.Kind.OPERATOR)).isEmpty();
            assertThat(context.getBean(MongoDatabaseFactory.class)
                            .getMongoDatabase()
                            .getName())
                    .isEqualTo("first_start");
        }
    }

    private static String port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("local.server.port");
    }

    private static ConfigurableApplicationContext start(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--onestop.identity.password-strength=4",
                "--onestop.identity.websites.onestop-web.redirect-uris=" + Browser.REDIRECT,
                ANOTHER_DATABASE));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(IdentityApplication.class)
                .initializers(new TestServers())
                .run(arguments.toArray(String[]::new));
    }
}
