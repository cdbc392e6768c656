package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas and documents that say something else than the code are found. */
class EventContractsTest {
    private static final String COMMON = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:onestop:schema:envelope","type":"object",
             "required":["id","type","time"],"properties":{"time":{"type":"string","format":"date-time"}}}""";
    private static final String SOLD = """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","allOf":[{"$ref":"urn:onestop:schema:envelope"}],
             "properties":{"type":{"const":"shop.sold.v1"},"data":{"type":"object","required":["what"],
             "properties":{"what":{"type":"string"}}}},"required":["data"]}""";
    private static final String GOOD = """
            {"id":"1","type":"shop.sold.v1","time":"2026-11-23T09:00:00Z","data":{"what":"a cup","added":"later"}}""";

    @TempDir
    Path folder = Path.of("");

    @Test
    void anEventAsItsSchemaSaysHasNoFaultsAndMaySayMore() {
        assertThat(schemas().types()).containsExactly("shop.sold.v1");
        assertThat(schemas().faults(json(GOOD))).isEmpty();
    }

    @Test
    void whatIsMissingOfTheWrongTypeOrOfNoFormIsAFault() {
        for (String bad : List.of(
                GOOD.replace("\"what\":\"a cup\",", ""),
                GOOD.replace("\"a cup\"", "5"),
                GOOD.replace("\"id\":\"1\",", ""),
                GOOD.replace("2026-11-23T09:00:00Z", "yesterday"))) {
            assertThat(schemas().faults(json(bad))).as(bad).isNotEmpty();
        }
    }

    @Test
    void anEventWithoutASchemaIsAFault() {
        assertThat(schemas().faults(json(GOOD.replace("shop.sold", "shop.broken"))))
                .isNotEmpty();
    }

    @Test
    void documentsAreComparedWhateverTheOrderAndNoOtherDifferenceIsForgiven() {
        assertThat(Contracts.normal(json("{\"b\":[1,{\"d\":1,\"c\":\"2\"}],\"a\":null}")))
                .isEqualTo(Contracts.normal(json("{\"a\":null,\"b\":[1,{\"c\":\"2\",\"d\":1}]}")))
                .isNotEqualTo(Contracts.normal(json("{\"a\":null,\"b\":[1,{\"c\":2,\"d\":1}]}")))
                .isNotEqualTo(Contracts.normal(json("{\"b\":[1,{\"c\":\"2\",\"d\":1}]}")));
    }

    @Test
    void aDocumentIsTheSameAfterItWasWrittenAndRead() {
        JsonNode document =
                json("{\"summary\":\"说: \\\"#1\\\"\\n- yes\",\"code\":\"200\",\"no\":\"no\",\"empty\":\"\"}");
        Path file = folder.resolve("openapi.yaml");
        Contracts.write(file, Contracts.normal(document));
        assertThat(Contracts.readYaml(file)).isEqualTo(document);
    }

    private EventSchemas schemas() {
        Contracts.write(folder.resolve("common/envelope.schema.json"), COMMON);
        Contracts.write(folder.resolve("events/shop.sold.v1.schema.json"), SOLD);
        return EventSchemas.in(folder.resolve("common"), folder.resolve("events"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
