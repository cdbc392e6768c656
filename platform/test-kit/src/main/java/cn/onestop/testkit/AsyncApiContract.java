package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * The events that a service emits, its {@code asyncapi.yaml}, its schemas and its examples are the same, in every
 * direction. A test of this needs no server; captured events may come from anywhere.
 */
public abstract class AsyncApiContract {
    /** The service's name, as of its folder under {@code contracts/}. */
    protected abstract String service();

    /** The wire types that the code can emit, every one: those of its sealed family and the platform's for its line. */
    protected abstract Set<String> wireTypes();

    /** Envelopes as they really went out; one at least of each type that the service's tests bring about. */
    protected abstract List<JsonNode> captured();

    private Path folder() {
        return Contracts.root().resolve(service());
    }

    @Test
    void everyEmittedTypeHasASchemaAndEverySchemaIsEmitted() {
        assertThat(new TreeSet<>(EventSchemas.of(service()).types())).isEqualTo(new TreeSet<>(wireTypes()));
    }

    @Test
    void asyncApiNamesEveryEmittedTypeAndNoOther() {
        assertThat(new TreeSet<>(sent().keySet())).isEqualTo(new TreeSet<>(wireTypes()));
    }

    @Test
    void asyncApiPointsAtTheSchemaOfEachType() {
        sent().forEach((type, payload) -> {
            assertThat(payload).as(type).endsWith(type + ".schema.json");
            assertThat(folder().resolve(payload)).as(type).exists();
        });
    }

    @Test
    void capturedEventsAreAsTheirSchemasSay() {
        EventSchemas schemas = EventSchemas.of(service());
        assertThat(captured()).as("captured events").isNotEmpty();
        assertThat(captured())
                .allSatisfy(event ->
                        assertThat(schemas.faults(event)).as(event.toString()).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> examplesAreAsTheirSchemasSay() {
        EventSchemas schemas = EventSchemas.of(service());
        List<Path> examples = EventSchemas.files(folder().resolve("examples"), ".json").stream()
                .filter(file -> Contracts.readJson(file).has("specversion"))
                .toList();
        assertThat(examples).as("examples of events in " + folder()).isNotEmpty();
        return examples.stream()
                .map(file -> DynamicTest.dynamicTest(
                        String.valueOf(file.getFileName()),
                        () -> assertThat(schemas.faults(Contracts.readJson(file)))
                                .isEmpty()));
    }

    /** The addresses that asyncapi.yaml sends to, each with the file of its message's payload. */
    private Map<String, String> sent() {
        Path file = folder().resolve("asyncapi.yaml");
        assertThat(Files.exists(file)).as(file + " exists").isTrue();
        JsonNode document = Contracts.readYaml(file);
        Map<String, String> sent = new LinkedHashMap<>();
        document.path("operations").properties().forEach(operation -> {
            if (operation.getValue().path("action").asString("").equals("send")) {
                JsonNode channel = resolve(document, operation.getValue().path("channel"));
                channel.path("messages").forEach(given -> {
                    JsonNode message = resolve(document, given);
                    JsonNode payload = message.path("payload");
                    String reference = payload.path("$ref")
                            .asString(payload.path("schema").path("$ref").asString(""));
                    sent.put(channel.path("address").asString(), reference.replaceFirst("^\\./", ""));
                });
            }
        });
        return sent;
    }

    private static JsonNode resolve(JsonNode document, JsonNode given) {
        JsonNode node = given;
        while (node.path("$ref").asString("").startsWith("#")) {
            node = document.at(node.path("$ref").asString().substring(1));
        }
        return node;
    }
}
