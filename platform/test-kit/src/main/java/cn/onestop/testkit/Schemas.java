package cn.onestop.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sample values out of schemas, and the places in them where something can be wrong. */
final class Schemas {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 6;
    private static final List<String> PLAIN = List.of(
            "A",
            "AB",
            "SAMPLE",
            "a",
            "sample",
            "1",
            "12",
            "123456",
            "210102",
            "210102001001",
            "2026-03-02",
            "09:00",
            "13800000000",
            "MED-20260302-00000000-X",
            "P-sample");

    private Schemas() {}

    /** A value of the schema, optional members included. */
    static JsonNode sample(JsonNode document, JsonNode schema) {
        return sample(document, schema, 0);
    }

    private static JsonNode sample(JsonNode document, JsonNode given, int depth) {
        JsonNode schema = resolve(document, given);
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(document, schema, depth);
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                if (depth < DEEPEST && !schema.path("items").isMissingNode()) {
                    array.add(sample(document, schema.path("items"), depth + 1));
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().stringNode(text(schema));
        };
    }

    private static ObjectNode object(JsonNode document, JsonNode schema, int depth) {
        ObjectNode object = JSON.createObjectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .propertyStream()
                    .filter(member -> !member.getValue().path("readOnly").asBoolean(false))
                    .forEach(member -> object.set(member.getKey(), sample(document, member.getValue(), depth + 1)));
        }
        return object;
    }

    static String text(JsonNode schema) {
        if (schema.has("pattern")) {
            return fitting(schema.path("pattern").asString());
        }
        return switch (schema.path("format").asString("")) {
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T09:00:00+08:00";
            case "time" -> "09:00:00";
            case "duration" -> "P1D";
            case "uuid" -> "00000000-0000-4000-8000-000000000000";
            case "uri" -> "http://example.test/";
            default -> "样本".repeat(Math.max(1, (schema.path("minLength").asInt(0) + 1) / 2));
        };
    }

    /** A text that fits the pattern, if a plain one does; a service knows better ones. */
    private static String fitting(String pattern) {
        return PLAIN.stream()
                .filter(text -> Pattern.compile(pattern).matcher(text).matches())
                .findFirst()
                .orElse("A");
    }

    /** Visits every scalar, array and object below the root, with its pointer and its schema. */
    static void visit(JsonNode document, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        visit(document, schema, "", 0, visitor);
    }

    private static void visit(
            JsonNode document, JsonNode given, String pointer, int depth, BiConsumer<String, JsonNode> visitor) {
        JsonNode schema = resolve(document, given);
        if (!pointer.isEmpty()) {
            visitor.accept(pointer, schema);
        }
        if (depth >= DEEPEST) {
            return;
        }
        schema.path("properties")
                .propertyStream()
                .filter(member -> !member.getValue().path("readOnly").asBoolean(false))
                .forEach(member ->
                        visit(document, member.getValue(), pointer + "/" + member.getKey(), depth + 1, visitor));
        if (type(schema).equals("array")) {
            visit(document, schema.path("items"), pointer + "/0", depth + 1, visitor);
        }
    }

    /** A copy with another value at a pointer; the way there is laid from the sample where the body lacks it. */
    static JsonNode with(JsonNode body, JsonNode sample, String pointer, JsonNode value) {
        JsonNode copy = body.deepCopy();
        List<String> steps = new ArrayList<>(List.of(pointer.substring(1).split("/")));
        String last = steps.removeLast();
        JsonNode at = copy;
        JsonNode like = sample;
        for (String step : steps) {
            like = child(like, step);
            JsonNode next = child(at, step);
            if (!next.isContainer()) {
                next = like.deepCopy();
                put(at, step, next);
            }
            at = next;
        }
        put(at, last, value);
        return copy;
    }

    private static JsonNode child(JsonNode parent, String step) {
        return parent.isArray() ? parent.path(Integer.parseInt(step)) : parent.path(step);
    }

    private static void put(JsonNode parent, String step, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            if (array.isEmpty()) {
                array.add(value);
            } else {
                array.set(Integer.parseInt(step), value);
            }
        } else if (parent instanceof ObjectNode object) {
            object.set(step, value);
        }
    }

    /** The schema itself, behind references, and the first of alternatives. */
    static JsonNode resolve(JsonNode document, JsonNode given) {
        JsonNode schema = given;
        for (int i = 0; i < 10; i++) {
            if (schema.has("$ref")) {
                schema = document.at(schema.path("$ref").asString().substring(1));
            } else if (schema.path("oneOf").size() > 0) {
                schema = firstNotNull(schema.path("oneOf"));
            } else if (schema.path("anyOf").size() > 0) {
                schema = firstNotNull(schema.path("anyOf"));
            } else if (schema.path("allOf").size() > 0) {
                schema = schema.path("allOf").get(0);
            } else {
                return schema;
            }
        }
        return schema;
    }

    private static JsonNode firstNotNull(JsonNode alternatives) {
        for (JsonNode alternative : alternatives) {
            if (!alternative.path("type").asString("").equals("null")) {
                return alternative;
            }
        }
        return alternatives.get(0);
    }

    /** The type; the first that isn't null where several are allowed. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (!each.asString().equals("null")) {
                    return each.asString();
                }
            }
        }
        return type.isString() ? type.asString() : schema.has("properties") ? "object" : "";
    }

    static boolean isTime(JsonNode schema) {
        return Set.of("date", "date-time").contains(schema.path("format").asString(""));
    }
}
