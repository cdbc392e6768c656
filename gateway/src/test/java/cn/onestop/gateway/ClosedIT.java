package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the one public port does not answer, and what the metrics do not say. */
class ClosedIT extends GatewayFixture {
    private static final String PERSON = "P-7k3q9x4f2m8w";

    @Value("${local.management.port}")
    private int management;

    @Autowired
    private Map<String, RequestMappingHandlerMapping> handlers;

    @Test
    void nothingInnerIsAnsweredOnThePublicPort() throws Exception {
        String mover = TestTokens.service("test", "gateway", "clock.move");
        for (String path : new String[] {
            "/internal/clock",
            "/internal/audit/verify",
            "/internal/inbox/parked",
            "/actuator",
            "/actuator/prometheus",
            "/actuator/health",
            "/actuator/health/readiness",
            "/actuator/info",
            "/actuator/gateway/routes"
        }) {
            assertThat(send(to(path)).statusCode()).as(path).isIn(401, 404);
            assertThat(send(to(path).header("Authorization", "Bearer " + mover)).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(send(json(to("/internal/clock").header("Authorization", "Bearer " + mover), "{\"offset\":\"P3D\"}"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void noHandlerOfThePublicPortIsAnInnerOne() {
        assertThat(handlers.values().stream()
                        .flatMap(handler -> handler.getHandlerMethods().keySet().stream())
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .collect(Collectors.toSet()))
                .isNotEmpty()
                .noneMatch(path -> path.startsWith("/internal") || path.startsWith("/actuator"));
    }

    @Test
    void aLoadBalancerLearnsWhetherItIsUpAndNothingElse() throws Exception {
        for (String probe : new String[] {"/livez", "/readyz"}) {
            HttpResponse<String> answer = send(to(probe));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void noTagOfAMetricHoldsACaseAPersonOrAnId() throws Exception {
        String matter = reference(Line.MATTER);
        String mediation = reference(Line.MEDIATION);
        String citizen = "Bearer " + TestTokens.citizen("person-1");
        REGISTRY.does(StubService.json(
                200,
                "{\"reference\":\"%s\",\"cases\":[{\"line\":\"mediation\",\"reference\":\"%s\"}]}"
                        .formatted(matter, mediation)));
        assertThat(send(to("/api/one-stop/matters/" + matter).header("Authorization", citizen))
                        .statusCode())
                .isEqualTo(200);
        assertThat(MEDIATION.seen()).extracting(StubService.Seen::path).contains("/api/mediations/" + mediation);
        send(to("/api/mediations/" + mediation + "/timeline").header("Authorization", citizen));
        send(to("/api/persons/" + PERSON).header("Authorization", citizen));
        send(to("/api/nothing/" + mediation));
        MEDIATION.does((exchange, seen) -> exchange.close());
        send(to("/api/mediations/" + mediation));
        String metrics = BROWSER.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/prometheus"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(metrics)
                .contains(
                        "http_server_requests_seconds_count",
                        "uri=\"/api/one-stop/matters/{id}\"",
                        "uri=\"/api/matters/{reference}\"",
                        "uri=\"/api/mediations/**\"")
                .doesNotContain(matter, mediation, PERSON);
    }

    private static String reference(Line line) {
        return Reference.mint(line, LocalDate.parse("2026-11-23"), new Random(1))
                .toString();
    }
}
