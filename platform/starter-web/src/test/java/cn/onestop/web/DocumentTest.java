package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a running service tells of itself, and its movable clock. */
class DocumentTest extends SampleTest {
    @Autowired
    BusinessClock clock;

    @Test
    void theDocumentSaysWhoMayTryWhat() {
        JsonNode paths = document().path("paths");
        assertThat(document().path("openapi").asString()).startsWith("3.1");
        assertThat(paths.at("/~1api~1samples~1hello/get/x-onestop-access").toString())
                .isEqualTo("{\"anyone\":true}");
        assertThat(paths.at("/~1api~1samples~1{reference}/get/x-onestop-access").toString())
                .isEqualTo("{\"own\":true,\"scope\":\"samples.read\",\"staff\":[\"CLERK\"]}");
        assertThat(paths.at("/~1internal~1samples~1feed/get/x-onestop-access").toString())
                .isEqualTo("{\"scope\":\"cases.feed\"}");
        assertThat(paths.propertyNames()).doesNotContain("/error", "/actuator/health");
    }

    @Test
    void theDocumentSaysWhichHeadersAndProblemsThereAre() {
        JsonNode change = document().at("/paths/~1api~1samples~1{reference}/put");
        assertThat(change.path("parameters").toString()).contains("If-Match").contains("\"in\":\"path\"");
        assertThat(change.path("responses").propertyNames())
                .contains("200", "400", "401", "403", "404", "409", "412", "422", "428", "503");
        assertThat(change.at("/responses/412/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        JsonNode list = document().at("/paths/~1api~1samples/get/parameters");
        assertThat(list.toString()).contains("\"limit\"").contains("\"after\"").doesNotContain("caller");
        assertThat(document()
                        .at("/components/schemas/Filing/properties/matter/type")
                        .toString())
                .contains("string");
    }

    @Test
    void everyOperationTellsOfTheLimitsAndWhenToComeBack() {
        JsonNode document = document();
        JsonNode paths = document.path("paths");
        for (String path : paths.propertyNames()) {
            for (JsonNode operation : paths.path(path).values()) {
                JsonNode responses = operation.path("responses");
                assertThat(responses.at("/429/headers").propertyNames())
                        .as(path)
                        .containsExactlyInAnyOrder("RateLimit-Policy", "RateLimit", "Retry-After");
                assertThat(responses.at("/503/headers").propertyNames())
                        .as(path)
                        .containsExactly("Retry-After");
                assertThat(responses.propertyNames()).as(path).anyMatch(status -> status.startsWith("2"));
                for (String status : responses.propertyNames()) {
                    if (status.startsWith("2")) {
                        assertThat(responses.path(status).path("headers").propertyNames())
                                .as("%s %s", path, status)
                                .contains("RateLimit-Policy", "RateLimit");
                    }
                }
            }
        }
        assertThat(document.at("/components/headers").propertyNames())
                .contains("RateLimit-Policy", "RateLimit", "Retry-After");
        assertThat(document.at("/components/headers/Retry-After/schema/type").asString())
                .isEqualTo("integer");
    }

    @Test
    void theTrialsClockIsMovedByItsScopeOnly() {
        String mover = ISSUER.service("sample-service", "clock.move");
        assertThat(post("/internal/clock", ISSUER.citizen(), "{\"offset\":\"P3D\"}")
                        .status())
                .isEqualTo(401);
        assertThat(post("/internal/clock", mover, "{\"offset\":\"P30000D\"}").field())
                .isEqualTo("/offset");
        assertThat(post("/internal/clock", mover, "{\"offset\":5}").field()).isEqualTo("/offset");
        assertThat(post("/internal/clock", mover, "{\"offset\":\"P3D\"}").status())
                .isEqualTo(200);
        assertThat(Duration.between(Instant.now(), clock.instant())).isGreaterThan(Duration.ofHours(71));
        assertThat(get("/api/samples", ISSUER.citizen()).status())
                .as("tokens go by the system's time")
                .isEqualTo(200);
        assertThat(post("/internal/clock", mover, "{\"offset\":\"PT0S\"}").status())
                .isEqualTo(200);
    }

    private JsonNode document() {
        return get("/v3/api-docs", "").json();
    }
}
