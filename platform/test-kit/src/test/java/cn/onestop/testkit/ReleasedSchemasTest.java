package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is released changes additively only. */
class ReleasedSchemasTest {
    private static final String RELEASED = """
            {"$id":"urn:onestop:event:shop.sold.v1","title":"Sold","allOf":[{"$ref":"urn:onestop:schema:envelope"}],
             "required":["data"],"properties":{"type":{"const":"shop.sold.v1"},"data":{"type":"object","required":["what"],
             "properties":{"what":{"type":"string","minLength":1},"price":{"type":["number","null"]},
             "size":{"enum":["SMALL","LARGE"]},"note":{"type":"string"},
             "lines":{"type":"array","items":{"type":"object","properties":{"count":{"type":"integer"}}}}}}}}""";

    @Test
    void everyReleasedSchemaIsThereAndWasOnlyAddedTo() throws IOException {
        Path baseline = Contracts.root().resolve("released/schemas");
        List<Path> released;
        try (Stream<Path> all = Files.walk(baseline)) {
            released = all.filter(file -> file.toString().endsWith(".schema.json"))
                    .map(baseline::relativize)
                    .toList();
        }

        assertThat(released).hasSizeGreaterThan(100);
        assertThat(released).allSatisfy(name -> {
            assertThat(Contracts.root().resolve(name)).exists();
            assertThat(SchemaChange.faults(
                            Contracts.readJson(baseline.resolve(name)),
                            Contracts.readJson(Contracts.root().resolve(name))))
                    .as(name.toString())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an optional member          | \"note\":                  | \"added\":{\"type\":\"object\",\"required\":[\"x\"]},\"note\":",
                "a value of an enum          | \"LARGE\"                  | \"LARGE\",\"HUGE\"",
                "another title               | \"Sold\"                   | \"Sold to somebody\"",
                "a description               | \"integer\"                | \"integer\",\"description\":\"of pieces\"",
                "another order               | \"SMALL\",\"LARGE\"        | \"LARGE\",\"SMALL\"",
            })
    void additionsAreFree(String what, String before, String after) {
        assertThat(faults(before, after)).as(what).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a member gone               | \"note\":{\"type\":\"string\"},  | ``                           | /note is gone",
                "a member renamed            | \"note\":                  | \"remark\":                      | /note is gone",
                "a member deep inside gone   | \"count\":{\"type\":\"integer\"} | ``                          | /count is gone",
                "newly required              | [\"what\"]                 | [\"what\",\"size\"]              | size was optional",
                "no longer required          | [\"what\"]                 | []                               | what was required",
                "required where nothing was  | \"items\":{                | \"items\":{\"required\":[\"count\"], | count was optional",
                "a type narrowed             | [\"number\",\"null\"]      | \"number\"                       | /price/type was",
                "a type changed              | \"integer\"                | \"string\"                       | /count/type was",
                "a type widened              | \"integer\"                | \"number\"                       | /count/type was",
                "a value of an enum gone     | \"SMALL\",                 | ``                               | the value SMALL is gone",
                "an open member closed       | \"note\":{                 | \"note\":{\"enum\":[\"A\"],      | /note/enum was not said",
                "another const               | shop.sold.v1\"}            | shop.sold.v2\"}                  | /type/const was",
                "a bound moved               | \"minLength\":1            | \"minLength\":2                  | /minLength was 1 and is 2",
                "a form where there was none | \"note\":{                 | \"note\":{\"format\":\"date\",   | /format was not said",
                "unknown members forbidden   | \"required\":[\"what\"]    | \"required\":[\"what\"],\"additionalProperties\":false | /additionalProperties was not said",
                "another reference           | schema:envelope            | schema:parcel                    | /$ref was",
                "one more part to obey       | [{\"$ref\"                 | [{\"required\":[\"x\"]},{\"$ref\" | had 1 parts",
            })
    void everythingElseIsFound(String what, String before, String after, String fault) {
        assertThat(faults(before, after)).as(what).hasSize(1).first().asString().contains(fault);
    }

    private static List<String> faults(String before, String after) {
        assertThat(RELEASED).contains(before);
        String text = RELEASED.replace(before, after);
        return SchemaChange.faults(json(RELEASED), json(text.replace(",}", "}").replace("{,", "{")));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
