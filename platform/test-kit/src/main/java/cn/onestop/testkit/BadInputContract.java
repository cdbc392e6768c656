package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bad input gets a 4xx problem that names the part that is wrong, on every operation; never a 500. Generated from OpenAPI. */
public abstract class BadInputContract extends OperationsContract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HALF_A_SURROGATE = "%ED%A0%80";
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    @TestFactory
    Stream<DynamicContainer> badInputIsAProblemThatNamesTheField() {
        return operations().stream()
                .map(operation -> DynamicContainer.dynamicContainer(operation.name(), facts(operation).stream()))
                .toList()
                .stream();
    }

    private List<DynamicTest> facts(Operation operation) {
        List<DynamicTest> facts = new ArrayList<>();
        operation.body().ifPresent(schema -> facts.addAll(bodyFacts(operation, schema)));
        if (!operation.parameters("query").isEmpty()) {
            facts.add(DynamicTest.dynamicTest("bad parameters", () -> badParameters(operation)));
        }
        if (operation.isAboutAnItem()) {
            facts.add(DynamicTest.dynamicTest("bad and foreign references", () -> badPath(operation)));
        }
        if (!operation.parameters("header").isEmpty()) {
            facts.add(DynamicTest.dynamicTest("bad headers", () -> badHeaders(operation)));
        }
        return facts;
    }

    private List<DynamicTest> bodyFacts(Operation operation, JsonNode schema) {
        return List.of(
                DynamicTest.dynamicTest("malformed JSON", () -> malformed(operation)),
                DynamicTest.dynamicTest(
                        "5 MB",
                        () -> assertThat(send(operation, "{\"a\":\"" + "x".repeat(FIVE_MEGABYTES) + "\"}")
                                        .status())
                                .isEqualTo(413)),
                DynamicTest.dynamicTest("an unknown field", () -> unknownField(operation, schema)),
                DynamicTest.dynamicTest("wrong types", () -> wrongTypes(operation, schema)),
                DynamicTest.dynamicTest("half a surrogate", () -> halfSurrogates(operation, schema)),
                DynamicTest.dynamicTest("the year 9999", () -> year9999(operation, schema)));
    }

    private void malformed(Operation operation) {
        for (String body : List.of("{", "", "{\"a\":1,}", "{'a':1}", "nul", "{} {}")) {
            named(send(operation, body), "");
        }
    }

    private void unknownField(Operation operation, JsonNode schema) {
        if (operation.isInternal() || !Schemas.type(schema).equals("object") || !schema.has("properties")) {
            return; // other services may say more than this one knows
        }
        named(
                send(
                        operation,
                        Schemas.with(good(operation, schema), good(operation, schema), "/noSuchField", text("x"))
                                .toString()),
                "/noSuchField");
    }

    private void wrongTypes(Operation operation, JsonNode schema) {
        JsonNode sample = Schemas.sample(operation.document(), schema);
        named(send(operation, Schemas.type(schema).equals("array") ? "{\"a\":1}" : "[1]"), "");
        Schemas.visit(operation.document(), schema, (pointer, at) -> {
            JsonNode wrong = switch (Schemas.type(at)) {
                case "string" -> JSON.readTree("{\"a\":1}");
                case "integer", "number", "boolean", "object", "array" -> text("wrong");
                default -> null;
            };
            if (wrong != null && !isOpen(at)) {
                named(
                        send(
                                operation,
                                Schemas.with(good(operation, schema), sample, pointer, wrong)
                                        .toString()),
                        pointer);
            }
        });
    }

    private void halfSurrogates(Operation operation, JsonNode schema) {
        JsonNode sample = Schemas.sample(operation.document(), schema);
        Schemas.visit(operation.document(), schema, (pointer, at) -> {
            if (Schemas.type(at).equals("string")) {
                String body = Schemas.with(good(operation, schema), sample, pointer, text("HALF"))
                        .toString();
                named(send(operation, body.replace("\"HALF\"", "\"a\\ud83d\"")), pointer);
                named(send(operation, body.replace("\"HALF\"", "\"a\\u0000\"")), pointer);
            }
        });
    }

    private void year9999(Operation operation, JsonNode schema) {
        JsonNode sample = Schemas.sample(operation.document(), schema);
        Schemas.visit(operation.document(), schema, (pointer, at) -> {
            if (Schemas.isTime(at)) {
                String late = at.path("format").asString().equals("date") ? "9999-12-31" : "9999-12-31T23:59:59Z";
                named(
                        send(
                                operation,
                                Schemas.with(good(operation, schema), sample, pointer, text(late))
                                        .toString()),
                        pointer);
            }
        });
    }

    private void badParameters(Operation operation) {
        for (Operation.Parameter parameter : operation.parameters("query")) {
            for (String value : badValues(parameter)) {
                String path = without(path(operation), parameter.name());
                named(
                        call(operation, admitted(operation), with(path, parameter.name(), value), body(operation)),
                        parameter.name());
            }
        }
    }

    private static List<String> badValues(Operation.Parameter parameter) {
        List<String> values = new ArrayList<>(List.of(HALF_A_SURROGATE, "%00"));
        if (Set.of("after", "cursor").contains(parameter.name())) {
            values.addAll(List.of("broken", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
        }
        if (Schemas.isTime(parameter.schema())) {
            values.addAll(List.of("yesterday", "9999-12-31", "9999-12-31T23:59:59Z"));
        }
        if (parameter.schema().path("enum").size() > 0) {
            values.add("NO_SUCH");
        }
        switch (Schemas.type(parameter.schema())) {
            case "integer", "number" -> values.addAll(List.of("x", "99999999999999999999"));
            case "boolean" -> values.add("perhaps");
            default -> {}
        }
        return values;
    }

    private void badPath(Operation operation) {
        for (Operation.Parameter variable : operation.parameters("path")) {
            for (String value :
                    List.of(HALF_A_SURROGATE, "no-such-thing", "MED-20260302-00000000-A", "x".repeat(500))) {
                String path = path(operation).replace("/" + encode(pathValue(operation, variable.name())), "/" + value);
                problem(call(operation, admitted(operation), path, body(operation)));
            }
        }
    }

    private void badHeaders(Operation operation) {
        for (Operation.Parameter header : operation.parameters("header")) {
            String bad = switch (header.name()) {
                case "Idempotency-Key" -> "k".repeat(300);
                case "If-Match" -> "seven";
                case "Purpose" -> "p".repeat(300);
                default -> "";
            };
            if (bad.isEmpty()) {
                continue;
            }
            String[] headers = headers(operation);
            for (int i = 0; i < headers.length; i += 2) {
                if (headers[i].equals(header.name())) {
                    headers[i + 1] = bad;
                }
            }
            named(
                    Http.at(port)
                            .as(admitted(operation))
                            .send(operation.method(), path(operation), body(operation), headers),
                    header.name());
        }
    }

    private Http.Answer send(Operation operation, String body) {
        return call(operation, admitted(operation), path(operation), body);
    }

    private JsonNode good(Operation operation, JsonNode schema) {
        String body = body(operation);
        return body == null ? Schemas.sample(operation.document(), schema) : parse(body);
    }

    private static void problem(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.isProblem()).as("is a problem: " + answer).isTrue();
    }

    /** @param field that must be among the named ones, itself or by something in it; any suffices when empty */
    private static void named(Http.Answer answer, String field) {
        problem(answer);
        List<String> named = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> named.add(error.path("field").asString("")));
        assertThat(named)
                .as("names " + (field.isEmpty() ? "something" : field) + ": " + answer)
                .anyMatch(each -> !each.isEmpty() && each.startsWith(field));
    }

    private static String without(String path, String parameter) {
        String[] parts = path.split("[?]", 2);
        return parts.length == 1
                ? path
                : Arrays.stream(parts[1].split("&", -1))
                        .filter(pair -> !pair.startsWith(parameter + "="))
                        .reduce((one, next) -> one + "&" + next)
                        .map(rest -> parts[0] + "?" + rest)
                        .orElse(parts[0]);
    }

    private static boolean isOpen(@Nullable JsonNode schema) {
        return schema == null || Schemas.type(schema).isEmpty();
    }

    private static JsonNode text(String value) {
        return JSON.getNodeFactory().stringNode(value);
    }
}
