package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        assertThat(paths.propertyNames()).doesNotContain("/error", "/actuator/health");
    }

    @Test
    void whatServicesAskEachOtherStandsInADocumentOfItsOwn() {
        assertThat(document().path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/"));
        JsonNode internal = get("/v3/api-docs/internal", "").json().path("paths");
        assertThat(internal.propertyNames()).isNotEmpty().allMatch(path -> path.startsWith("/internal/"));
        assertThat(internal.at("/~1internal~1samples~1feed/get/x-onestop-access")
                        .toString())
                .isEqualTo("{\"scope\":\"cases.feed\"}");
        assertThat(internal.at("/~1internal~1samples/post/responses/200").isMissingNode())
                .isFalse();
    }

    @Test
    void anOperationIsNamedAfterItsServiceItsControllerAndItsMethod() {
        assertThat(document().at("/paths/~1api~1samples/post/operationId").asString())
                .isEqualTo("sampleFile");
        assertThat(get("/v3/api-docs/internal", "")
                        .json()
                        .at("/paths/~1internal~1clock/get/operationId")
                        .asString())
                .isEqualTo("sampleClockRead");
    }

    @Test
    void whatIsFiledIsAnsweredWith201AndThePlaceWhereItIs() {
        JsonNode filed = document().at("/paths/~1api~1samples~1kept/post/responses");
        assertThat(filed.propertyNames()).contains("201").doesNotContain("200");
        assertThat(filed.at("/201/content/application~1json/schema/$ref").asString())
                .as("the kept text is of this type")
                .isEqualTo("#/components/schemas/Filed");
        assertThat(filed.at("/201/headers").propertyNames()).contains("ETag", "Location");
        assertThat(post("/api/samples/kept", ISSUER.citizen(), "{\"what\":\"x\"}")
                        .json()
                        .path("what")
                        .asString())
                .isEqualTo("x");
    }

    @Test
    void whatMayBeNullSaysSoAndTheRestIsPromised() {
        JsonNode filed = document().at("/components/schemas/Filed");
        assertThat(filed.at("/properties/note/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(filed.at("/properties/kind/enum").toString()).isEqualTo("[\"WAGES\",\"LAND\",null]");
        assertThat(filed.at("/properties/party/oneOf").toString())
                .isEqualTo("[{\"$ref\":\"#/components/schemas/Party\"},{\"type\":\"null\"}]");
        assertThat(filed.path("required").toString()).isEqualTo("[\"what\"]");
        assertThat(filed.has("x-never-null")).isFalse();
    }

    @Test
    void aBodyFromOutsideTakesNoOtherMembersThanItNames() {
        assertThat(document()
                        .at("/components/schemas/Filing/additionalProperties")
                        .toString())
                .isEqualTo("false");
        assertThat(document().at("/components/schemas/Filing/required").toString())
                .isEqualTo("[\"what\"]");
        assertThat(get("/v3/api-docs/internal", "")
                        .json()
                        .at("/components/schemas/Filing/additionalProperties")
                        .isMissingNode())
                .as("another service may say more")
                .isTrue();
    }

    @Test
    void aFileIsTheBodyItself() {
        assertThat(document()
                        .at(
                                "/paths/~1api~1samples~1files/post/requestBody/content/application~1octet-stream/schema/format")
                        .asString())
                .isEqualTo("binary");
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
        assertThat(list.toString())
                .contains("\"limit\"")
                .contains("\"after\"")
                .contains("#/components/parameters/ApiVersion")
                .doesNotContain("caller");
        assertThat(document().at("/paths/~1api~1samples~1hello/get/parameters").toString())
                .as("whoever calls is no parameter")
                .doesNotContain("caller");
        assertThat(document()
                        .at("/paths/~1api~1samples~1{reference}/get/parameters")
                        .toString())
                .contains("^[A-Z]{3}-[0-9]{8}-")
                .doesNotContain("\"purpose\"");
        assertThat(document().at("/components/headers/Retry-After/required").asBoolean(false))
                .isTrue();
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
                List<String> going = operation.path("deprecated").asBoolean(false)
                        ? List.of("Deprecation", "Sunset", "Link")
                        : List.of();
                assertThat(responses.at("/429/headers").propertyNames())
                        .as(path)
                        .containsAll(going)
                        .filteredOn(name -> !going.contains(name))
                        .containsExactlyInAnyOrder("RateLimit-Policy", "RateLimit", "Retry-After");
                assertThat(responses.at("/503/headers").propertyNames())
                        .as(path)
                        .filteredOn(name -> !going.contains(name))
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
