package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The shape of what is answered: no list without an end, no single thing without a tag. */
final class AnswersContract {
    private AnswersContract() {}

    /** Every operation that answers a bare array, which can't grow a cursor, or a list that says nothing of its bound. */
    static List<String> endlessLists(JsonNode document) {
        List<String> found = new ArrayList<>();
        for (Operation operation : Operation.of(document)) {
            for (JsonNode schema : shown(operation)) {
                boolean bare = isArray(schema);
                JsonNode items = schema.at("/properties/items");
                boolean whole = schema.path("properties").size() == 1 && isArray(items);
                if (bare || (whole && items.path("maxItems").isMissingNode())) {
                    found.add(operation.name());
                }
            }
        }
        return found;
    }

    /** Every read of one thing that says nothing of its tag. */
    static List<String> untagged(JsonNode document) {
        return Operation.of(document).stream()
                .filter(AnswersContract::showsOne)
                .filter(operation -> {
                    JsonNode responses = operation.spec().path("responses");
                    return responses.at("/200/headers/ETag").isMissingNode()
                            || responses.at("/304/headers/ETag").isMissingNode();
                })
                .map(Operation::name)
                .toList();
    }

    /** Whether it is a read of one thing: no list, and no file. */
    static boolean showsOne(Operation operation) {
        return operation.method().equals("GET")
                && !isFile(operation)
                && shown(operation).stream().noneMatch(AnswersContract::isList);
    }

    /** Who has what is shown is answered 304, with the tag and nothing else. */
    static void requireTag(Http.Answer shown, Ask ask) {
        String tag = shown.header("ETag");
        assertThat(tag).as("ETag of %s", shown).matches("(W/)?\"[^\"]+\"");
        for (String known : List.of(tag, "*", "\"other\", W/" + tag.replace("W/", ""))) {
            Http.Answer again = ask.ifNoneMatch(known);
            assertThat(again.status()).as("%s of who has %s", again, known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        assertThat(ask.ifNoneMatch("\"other\"").status())
                .as("%s of who has another", shown)
                .isEqualTo(200);
    }

    /** The same request with one header more. */
    @FunctionalInterface
    interface Ask {
        Http.Answer ifNoneMatch(String tags);
    }

    private static boolean isFile(Operation operation) {
        return shown(operation).stream()
                        .anyMatch(schema -> schema.path("format").asString("").equals("binary"))
                || operation.spec().at("/responses/200/content/text~1csv").isObject();
    }

    private static boolean isList(JsonNode schema) {
        Set<String> members = Set.copyOf(schema.path("properties").propertyNames());
        return isArray(schema)
                || (isArray(schema.at("/properties/items"))
                        && (members.size() == 1 || members.equals(Set.of("items", "next"))));
    }

    private static boolean isArray(JsonNode schema) {
        return schema.path("type").asString("").equals("array")
                || schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asString().equals("array"));
    }

    private static List<JsonNode> shown(Operation operation) {
        List<JsonNode> schemas = new ArrayList<>();
        operation.spec().path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                response.getValue()
                        .path("content")
                        .forEach(content -> schemas.add(Schemas.resolve(operation.document(), content.path("schema"))));
            }
        });
        return schemas;
    }
}
