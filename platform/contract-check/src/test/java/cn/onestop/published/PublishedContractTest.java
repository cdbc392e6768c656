package cn.onestop.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedContractTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            paths:
              /api/shops/{id}:
                get:
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Shop" }
                      headers:
                        ETag: { required: true, schema: { type: string, pattern: '^"[0-9]+"$' } }
                    "404":
                      content:
                        application/problem+json:
                          schema: { $ref: "#/components/schemas/Problem" }
                    "503":
                      content:
                        application/problem+json:
                          schema: { $ref: "#/components/schemas/Problem" }
                      headers:
                        Retry-After: { required: true, schema: { type: integer, minimum: 0 } }
                delete:
                  responses:
                    "204": { description: gone }
              /api/shops/nearest:
                get:
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: { type: array, items: { type: string } }
            components:
              schemas:
                Shop:
                  type: object
                  properties:
                    name: { type: string }
                    note: { type: [string, "null"] }
                    keeper:
                      oneOf: [ { $ref: "#/components/schemas/Keeper" }, { type: "null" } ]
                    opened: { type: [string, "null"], format: date }
                  required: [name]
                Keeper:
                  type: object
                  properties: { name: { type: string } }
                  required: [name]
                Problem:
                  type: object
                  properties: { type: { type: string }, status: { type: integer } }
                  required: [type, status]
            """;

    private static final Map<String, List<String>> JSON =
            Map.of("content-type", List.of("application/json"), "etag", List.of("\"7\""));

    @TempDir
    Path contracts = Path.of("");

    @BeforeEach
    void aServiceHasPublishedADocument() throws IOException {
        Files.createDirectories(contracts.resolve("shop-service"));
        Files.writeString(contracts.resolve("shop-service").resolve("openapi.yaml"), DOCUMENT);
    }

    @Test
    void whatIsAsPromisedHasNoFault() {
        assertThat(read("{\"name\":\"a\",\"note\":null,\"keeper\":null,\"opened\":\"2026-03-02\"}"))
                .isEmpty();
        assertThat(read("{\"name\":\"a\",\"keeper\":{\"name\":\"b\"}}")).isEmpty();
        assertThat(faults("DELETE", "/api/shops/1", 204, Map.of(), "")).isEmpty();
    }

    @Test
    void aBodyThatIsNotAsItsSchemaSaysIsAFault() {
        assertThat(read("{\"name\":null}")).singleElement().asString().contains("/name");
        assertThat(read("{\"note\":\"x\"}")).singleElement().asString().contains("name");
        assertThat(read("{\"name\":7}")).singleElement().asString().contains("/name");
        assertThat(read("{\"name\":\"a\",\"opened\":\"yesterday\"}"))
                .singleElement()
                .asString()
                .contains("/opened");
        assertThat(read("[]")).isNotEmpty();
        assertThat(read("{")).singleElement().asString().contains("no JSON");
    }

    @Test
    void aMemberThatNoSchemaNamesIsAFault() {
        assertThat(read("{\"name\":\"a\",\"secret\":1}"))
                .singleElement()
                .asString()
                .contains("secret");
        assertThat(read("{\"name\":\"a\",\"keeper\":{\"name\":\"b\",\"phone\":\"1\"}}"))
                .anyMatch(fault -> fault.contains("phone"));
    }

    @Test
    void aStatusATypeOrABodyThatIsNotToldOfIsAFault() {
        assertThat(faults("GET", "/api/shops/1", 201, JSON, "{}"))
                .singleElement()
                .asString()
                .contains("201");
        assertThat(faults("GET", "/api/shops/1", 404, Map.of("Content-Type", List.of("text/html")), "<p>"))
                .singleElement()
                .asString()
                .contains("text/html");
        assertThat(faults("DELETE", "/api/shops/1", 204, Map.of(), "{}"))
                .singleElement()
                .asString()
                .contains("body");
        assertThat(read("")).singleElement().asString().contains("no body");
    }

    @Test
    void aHeaderThatIsMissingWrongOrNotToldOfIsAFault() {
        assertThat(faults(
                        "GET",
                        "/api/shops/1",
                        200,
                        Map.of("Content-Type", List.of("application/json")),
                        "{\"name\":\"a\"}"))
                .singleElement()
                .asString()
                .contains("ETag is missing");
        assertThat(faults(
                        "GET",
                        "/api/shops/1",
                        503,
                        Map.of("Content-Type", List.of("application/problem+json"), "Retry-After", List.of("soon")),
                        "{\"type\":\"t\",\"status\":503}"))
                .singleElement()
                .asString()
                .contains("Retry-After");
        assertThat(faults(
                        "GET",
                        "/api/shops/1",
                        503,
                        Map.of("Content-Type", List.of("application/problem+json"), "Retry-After", List.of("2")),
                        "{\"type\":\"t\",\"status\":503}"))
                .isEmpty();
        assertThat(faults(
                        "GET",
                        "/api/shops/nearest",
                        200,
                        Map.of("Content-Type", List.of("application/json"), "Sunset", List.of("x")),
                        "[]"))
                .singleElement()
                .asString()
                .contains("Sunset");
    }

    @Test
    void theMoreConcretePathIsMeant() {
        assertThat(faults(
                        "GET",
                        "/api/shops/nearest",
                        200,
                        Map.of("Content-Type", List.of("application/json")),
                        "[\"a\"]"))
                .isEmpty();
    }

    @Test
    void whatGoesWellWhereNothingIsToldOfIsAFaultAndARefusalThereIsNot() {
        assertThat(faults("GET", "/api/hidden", 200, JSON, "{}"))
                .singleElement()
                .asString()
                .contains("/api/hidden");
        assertThat(faults("POST", "/api/shops/1", 200, JSON, "{}"))
                .singleElement()
                .asString()
                .contains("POST");
        assertThat(faults("GET", "/api/hidden", 404, JSON, "{}")).isEmpty();
        assertThat(faults("POST", "/api/shops/1", 405, JSON, "{}")).isEmpty();
        assertThat(faults("GET", "/login", 200, JSON, "{}")).isEmpty();
    }

    @Test
    void aServiceWithoutADocumentHasNoContract() {
        assertThat(PublishedContract.of(contracts, "nobody")).isEmpty();
        assertThat(PublishedContract.atTheGateway(contracts)
                        .faults(new Answered("GET", "/api/shops/1", 200, JSON, "{\"name\":null}")))
                .isNotEmpty();
    }

    private List<String> read(String body) {
        return faults("GET", "/api/shops/1", 200, JSON, body);
    }

    private List<String> faults(
            String method, String path, int status, Map<String, List<String>> headers, String body) {
        return PublishedContract.of(contracts, "shop-service")
                .orElseThrow()
                .faults(new Answered(method, path, status, headers, body));
    }
}
