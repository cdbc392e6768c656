package cn.onestop.published;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of one document, read as closed: a member that no schema names is a fault. */
final class ClosedSchemas {
    private static final int DEEPEST = 10;

    private final JsonNode document;
    private final ObjectNode components;
    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {});
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    private final AtomicInteger numbers = new AtomicInteger();

    ClosedSchemas(JsonNode document) {
        this.document = document;
        this.components = JsonMapper.shared().createObjectNode();
        ObjectNode closed = components.putObject("schemas");
        document.at("/components/schemas")
                .properties()
                .forEach(
                        each -> closed.set(each.getKey(), closed(each.getValue().deepCopy())));
    }

    /** What stands behind a reference. */
    JsonNode resolve(JsonNode given) {
        JsonNode at = given;
        for (int i = 0; i < DEEPEST && at.has("$ref"); i++) {
            at = document.at(at.path("$ref").asString().substring(1));
        }
        return at;
    }

    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = (ObjectNode) closed(schema.deepCopy());
        whole.set("components", components);
        return registry.getSchema(SchemaLocation.of("urn:onestop:answer:" + numbers.incrementAndGet()), whole);
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.has("properties") && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
            object.path("properties").valueStream().forEach(ClosedSchemas::closed);
            closed(object.path("items"));
            closed(object.path("additionalProperties"));
            for (String several : List.of("oneOf", "anyOf", "allOf")) {
                object.path(several).valueStream().forEach(ClosedSchemas::closed);
            }
        }
        return schema;
    }
}
