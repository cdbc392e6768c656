package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Sensitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {
    private static final CaseEvent EVENT = event(Map.of("referral", Map.of("id", "REF-1", "urgent", true)));

    /** A reader's own record of what it needs. */
    record Offer(String id) {}

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(CloudEvents.read(CloudEvents.write(EVENT))).isEqualTo(EVENT);
    }

    @Test
    void theEnvelopeKeepsToItsSchema() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CloudEventsTest.class.getResourceAsStream("/contracts/common/cloud-event.schema.json"));

        assertThat(schema.validate(CloudEvents.write(EVENT), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(CloudEvents.write(EVENT).replace("\"1.0\"", "\"0.3\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void aReaderTakesThePartItKnowsAndIgnoresTheRest() {
        assertThat(CloudEvents.part(EVENT, "referral", Offer.class)).isEqualTo(new Offer("REF-1"));
        assertThat(CloudEvents.read(
                        CloudEvents.write(EVENT).replace("\"specversion\"", "\"later\":[1],\"specversion\"")))
                .isEqualTo(EVENT);
        assertThatThrownBy(() -> CloudEvents.part(EVENT, "answer", Offer.class))
                .isInstanceOf(CloudEvents.Unreadable.class)
                .hasMessageContaining("data.answer");
    }

    @Test
    void aSensitiveTextNeverTravels() {
        CaseEvent leaking = event(Map.of("parts", List.of(new Sensitive("told in confidence"))));

        assertThatThrownBy(() -> CloudEvents.write(leaking)).hasMessageContaining("sensitive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"id\":\"1\",\"type\":\"a.b.v1\",\"source\":\"s\",\"subject\":\"s\",\"time\":\"yesterday\",\"data\":{}}",
                "{\"id\":\"1\",\"type\":\"a.b.v1\",\"source\":\"s\",\"subject\":\"s\",\"time\":\"2026-11-23T00:00:00Z\"}",
                "{\"id\":7,\"type\":\"a.b.v1\",\"source\":\"s\",\"subject\":\"s\",\"time\":\"2026-11-23T00:00:00Z\",\"data\":{}}",
            })
    void whatIsNoEventIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> CloudEvents.read(text)).isInstanceOf(CloudEvents.Unreadable.class);
    }

    private static CaseEvent event(Map<String, Object> data) {
        return new CaseEvent(
                "MED-1.7",
                "mediation.failed.v1",
                "mediation-service",
                "MED-1",
                Instant.parse("2026-11-23T02:00:00.123Z"),
                "MAT-1",
                7,
                "key:1",
                "trace-1",
                data);
    }
}
