package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.shop.ShopApplication;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** The consul profile against a real agent: a service is found when it is ready, and gone before it stops. */
@OnRealServersOnly
class ConsulIT {
    @Test
    void aServiceRegistersWhenItStartsAndIsGoneWhenItLeaves() {
        Http consul = Http.at(RealServers.consul().port());
        int port = TestSocketUtils.findAvailableTcpPort();
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(ShopApplication.class)
                .profiles("consul")
                .initializers(new TestServers())
                .run(
                        "--spring.application.name=shop-service",
                        "--server.port=" + port,
                        "--server.address=0.0.0.0", // the agent, in its container, asks for the health
                        "--spring.cloud.consul.host=" + RealServers.consul().host(),
                        "--spring.cloud.consul.port=" + RealServers.consul().port(),
                        "--onestop.leaving.patience=0s")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(consul.get("/v1/catalog/service/shop-service")
                                    .json()
                                    .path(0)
                                    .path("ServicePort")
                                    .asInt())
                            .isEqualTo(port));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(consul.get("/v1/health/service/shop-service?passing=true")
                                    .json())
                            .as(consul.get("/v1/health/checks/shop-service").body())
                            .hasSize(1));
            assertThat(service.isRunning()).isTrue();
        }
        assertThat(consul.get("/v1/catalog/service/shop-service").json()).isEmpty();
    }
}
