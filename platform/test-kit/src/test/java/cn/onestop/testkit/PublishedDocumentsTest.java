package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds over all the OpenAPI documents under {@code contracts/}, so that one client can be made of all of them. */
class PublishedDocumentsTest {
    private static final List<Operation> PUBLIC = Documents.operations(Documents.PUBLIC);
    private static final List<Operation> INTERNAL = Documents.operations(Documents.INTERNAL);
    private static final List<Operation> ALL =
            Stream.of(PUBLIC, INTERNAL).flatMap(List::stream).toList();

    @Test
    void anOperationHasANameOfItsOwnOverAllDocuments() {
        assertThat(ALL.stream().collect(Collectors.groupingBy(Operation::id)).values())
                .as("more than one of a name")
                .allMatch(ofOneName -> ofOneName.size() == 1);
        assertThat(ALL).allMatch(operation -> operation.id().matches("[a-z][A-Za-z0-9]+"));
        assertThat(ALL).hasSizeGreaterThan(380);
    }

    @Test
    void whatServicesAskEachOtherStandsInNoPublicDocument() {
        assertThat(PUBLIC).isNotEmpty().noneMatch(Operation::isInternal);
        assertThat(INTERNAL).isNotEmpty().allMatch(Operation::isInternal);
    }

    @Test
    void noAddressFitsTwoPathsOfWhichNeitherIsTheMoreConcrete() {
        List<String> ambiguous = new ArrayList<>();
        for (Operation one : ALL) {
            for (Operation other : ALL) {
                if (one.path().compareTo(other.path()) < 0
                        && one.document() == other.document()
                        && variables(one) == variables(other)
                        && overlap(one, other)) {
                    ambiguous.add(one.path() + " and " + other.path());
                }
            }
        }
        assertThat(ambiguous.stream().distinct()).isEmpty();
        assertThat(ALL)
                .as("words beside numbers")
                .anyMatch(operation -> operation.path().equals("/api/appraisals/appraisers/{id}"));
    }

    @Test
    void whatGoesWellIsAnsweredWithABodyOfAKnownShapeOrWithNone() {
        for (Operation operation : ALL) {
            List<JsonNode> answers = operation.spec().path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .filter(answer -> !Set.of("202", "204").contains(answer.getKey()))
                    .map(java.util.Map.Entry::getValue)
                    .toList();
            assertThat(answers)
                    .as("%s says what it answers", operation)
                    .allMatch(answer -> !answer.path("content").isEmpty()
                            && answer.path("content").valueStream().noneMatch(PublishedDocumentsTest::isShapeless));
        }
    }

    @Test
    void everyProblemAndEveryWaitIsToldOf() {
        for (Operation operation : ALL) {
            JsonNode answers = operation.spec().path("responses");
            assertThat(answers.propertyNames()).as(operation.name()).contains("400", "429", "503");
            for (String status : List.of("429", "503")) {
                JsonNode wait = Schemas.resolve(
                        operation.document(),
                        answers.path(status).path("headers").path("Retry-After"));
                assertThat(wait.path("required").asBoolean(false))
                        .as(operation.name())
                        .isTrue();
            }
            assertThat(operation.parameters("header"))
                    .as(operation.name())
                    .anyMatch(header -> header.name().equals("API-Version"));
        }
    }

    @Test
    void whatIsTakenFromOutsideIsClosed() {
        for (Operation operation : PUBLIC) {
            operation
                    .body()
                    .filter(body -> body.has("properties"))
                    .ifPresent(
                            body -> assertThat(body.path("additionalProperties").asBoolean(true))
                                    .as(operation.name())
                                    .isFalse());
        }
    }

    @Test
    void noSchemaIsThatOfTheProgramsOwnJson() {
        for (Operation operation : ALL) {
            assertThat(operation.document().at("/components/schemas").propertyNames())
                    .as(operation.name())
                    .noneMatch(name -> name.startsWith("JsonNode"));
        }
    }

    private static boolean isShapeless(JsonNode media) {
        JsonNode schema = media.path("schema");
        return schema.isMissingNode() || schema.isEmpty();
    }

    private static long variables(Operation operation) {
        return steps(operation).stream().filter(step -> step.startsWith("{")).count();
    }

    private static boolean overlap(Operation one, Operation other) {
        List<String> steps = steps(one);
        List<String> others = steps(other);
        if (steps.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!fits(one, steps.get(i), others.get(i)) && !fits(other, others.get(i), steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the step of an operation's path takes what stands there in another path. */
    private static boolean fits(Operation operation, String step, String word) {
        if (step.equals(word)) {
            return true;
        }
        return step.startsWith("{")
                && (word.startsWith("{")
                        || pattern(operation, step.substring(1, step.length() - 1))
                                .matcher(word)
                                .find());
    }

    private static Pattern pattern(Operation operation, String variable) {
        return operation.parameters("path").stream()
                .filter(parameter -> parameter.name().equals(variable))
                .map(parameter -> parameter.schema().path("pattern").asString(""))
                .map(Pattern::compile)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(Operation operation) {
        return Arrays.asList(operation.path().split("/", -1));
    }
}
