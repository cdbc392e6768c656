package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TreesTest {
    private final Trees trees = new Trees(new Labels());

    enum Colour {
        RED,
        GREEN
    }

    record Part(Sensitive told, long count) {}

    record Whole(
            Instant at,
            LocalDate on,
            long large,
            int small,
            double ratio,
            BigDecimal amount,
            boolean yes,
            Colour colour,
            Optional<String> absent,
            @Nullable String missing,
            List<Part> parts,
            Map<String, Part> byName) {}

    private static final Whole WHOLE = new Whole(
            Instant.parse("2026-11-23T02:00:00.123456789Z"),
            LocalDate.of(2026, 11, 23),
            Long.MAX_VALUE,
            7,
            0.1,
            new BigDecimal("1234567890.123456789"),
            true,
            Colour.GREEN,
            Optional.empty(),
            null,
            List.of(new Part(new Sensitive("one"), 1), new Part(new Sensitive("two"), 2)),
            Map.of("a.b$c%d", new Part(new Sensitive("three"), 3)));

    @Test
    void everythingComesBackAsItWas() {
        Document document = trees.seal("MED-1", "state", tree());

        assertThat(States.JSON.treeToValue(trees.open("MED-1", "state", document), Whole.class))
                .isEqualTo(WHOLE);
    }

    @Test
    void sensitiveTextsAreSealedForTheirCaseAndTheirPathWhereverTheyLie() {
        String json = trees.seal("MED-1", "state", tree()).toJson();

        assertThat(json)
                .contains("<MED-1 state.parts.told|one>")
                .contains("<MED-1 state.parts.told|two>")
                .contains("<MED-1 state.byName.a.b$c%d.told|three>")
                .doesNotContain("\"one\"");
    }

    @Test
    void anotherCaseCanNotOpenThem() {
        Document document = trees.seal("MED-1", "state", tree());

        assertThatThrownBy(() -> trees.open("MED-2", "state", document)).isInstanceOf(FieldCipher.Unreadable.class);
    }

    @Test
    void namesThatADocumentCanNotHaveAreEscaped() {
        Document document = trees.seal("MED-1", "state", tree());

        assertThat(document.get("byName", Document.class).keySet())
                .allSatisfy(name -> assertThat(name).doesNotContain(".").doesNotContain("$"));
    }

    private static ObjectNode tree() {
        return States.JSON.valueToTree(WHOLE);
    }

    /** Wraps what it seals, for all to see. */
    private static final class Labels implements FieldCipher {
        @Override
        public String seal(String caseId, String field, String clear) {
            return "<" + caseId + " " + field + "|" + clear + ">";
        }

        @Override
        public String open(String caseId, String field, String sealed) {
            String label = "<" + caseId + " " + field + "|";
            if (!sealed.startsWith(label)) {
                throw new Unreadable(caseId, field, "made for another");
            }
            return sealed.substring(label.length(), sealed.length() - 1);
        }
    }
}
