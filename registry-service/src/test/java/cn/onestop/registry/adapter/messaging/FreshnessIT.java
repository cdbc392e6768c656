package cn.onestop.registry.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.registry.RegistryApplication;
import cn.onestop.registry.RegistryIT;
import cn.onestop.registry.application.Entries;
import cn.onestop.registry.application.Epochs;
import cn.onestop.registry.domain.OpeningHours;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.TestServers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class FreshnessIT extends RegistryIT {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static ConfigurableApplicationContext second;

    @Autowired
    private Entries<Site> entries;

    @Autowired
    private Epochs epochs;

    @Autowired
    private SimpleMessageListenerContainer listener;

    @BeforeEach
    void startTheSecondInstance() {
        if (second == null) {
            second = new SpringApplicationBuilder(RegistryApplication.class)
                    .initializers(new TestServers())
                    .run("--server.port=0", "--onestop.samples=true", "--onestop.registry.epoch-check=2s");
        }
        hears(second.getBean(SimpleMessageListenerContainer.class));
        hears(listener);
    }

    /** Another fact took the broker away; who listens again may be told. */
    private static void hears(SimpleMessageListenerContainer listener) {
        await().atMost(Duration.ofSeconds(30)).until(() -> listener.getActiveConsumerCount() == 1);
    }

    @AfterAll
    static void stopTheSecondInstance() {
        second.close();
    }

    private Http atTheSecond() {
        return Http.at(Integer.parseInt(second.getEnvironment().getProperty("local.server.port")));
    }

    private static String form(String name) {
        return """
                {"kind":"CULTURE_BASE","name":"%s","area":"210102001002","address":"和平街1号"}""".formatted(name);
    }

    @Test
    void theOtherInstanceKnowsOfAChangeWithinASecond() {
        String id = clerk().post(
                        "/api/sites",
                        form("法治公园"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .json()
                .path("id")
                .asString();
        await().atMost(A_SECOND)
                .untilAsserted(
                        () -> assertThat(atTheSecond().get("/api/sites/" + id).status())
                                .isEqualTo(200));

        clerk().put("/api/sites/" + id, form("法治广场"), "If-Match", "\"1\"");
        await().atMost(A_SECOND)
                .untilAsserted(() -> assertThat(atTheSecond()
                                .get("/api/sites?q=fzgc&area=" + VILLAGE)
                                .body())
                        .contains("法治广场"));

        clerk().send("DELETE", "/api/sites/" + id, null, "If-Match", "\"2\"");
        await().atMost(A_SECOND)
                .untilAsserted(
                        () -> assertThat(atTheSecond().get("/api/sites/" + id).status())
                                .isEqualTo(404));
    }

    @Test
    void theOtherInstanceKnowsOfAnImportWithinASecond() {
        String list = "number,kind,name,area,address\nF-1,LAW_FIRM,新鲜律师事务所,210102001003,和平街2号\n";
        clerk().post("/api/registry/imports?kind=SITES", list, "Content-Type", "text/csv", "Idempotency-Key", "f-1");
        await().atMost(A_SECOND.plus(A_SECOND))
                .untilAsserted(() -> assertThat(
                                atTheSecond().get("/api/sites?q=xxlssws").body())
                        .contains("新鲜律师事务所"));
    }

    /** As by an instance that died between its write and its announcement. */
    @Test
    void aChangeThatNobodyAnnouncedIsFoundByTheEpoch() {
        epochs.next();
        Site silent = new Site(
                "S-silent",
                1,
                SiteKind.LAW_FIRM,
                "无声律师事务所",
                VILLAGE,
                "和平街3号",
                "",
                SiteKind.LAW_FIRM.usual(),
                OpeningHours.UNKNOWN,
                Set.of(),
                null,
                false);
        entries.insert(new Entries.Stored<>(silent.id(), 1, silent, null));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(anyone().get("/api/sites/S-silent").status()).isEqualTo(200);
            assertThat(atTheSecond().get("/api/sites/S-silent").status()).isEqualTo(200);
        });
    }

    @Test
    void whatWasMissedWhileTheBrokerWasAwayIsReadAfterwards() {
        TestServers.broker().stop();
        String id;
        try {
            id = clerk().post(
                            "/api/sites",
                            form("断线公园"),
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .json()
                    .path("id")
                    .asString();
            assertThat(anyone().get("/api/sites/" + id).status()).isEqualTo(200);
        } finally {
            TestServers.broker().start();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(atTheSecond().get("/api/sites/" + id).status())
                                .isEqualTo(200));
    }
}
