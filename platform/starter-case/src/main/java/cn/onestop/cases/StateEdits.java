package cn.onestop.cases;

import cn.onestop.kernel.DeadlineRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Changes that the platform makes to any line's state, whatever its form: every edit gives a new tree. */
final class StateEdits {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The names of the fields in which lines keep a person's key beside a name. */
    private static final List<String> KEYS = List.of("key", "personKey");

    private static final String NAME = "name";

    private StateEdits() {}

    /** Puts right the rule of each deadline whose row was wrong; a deadline has the kernel's form wherever it lies. */
    static ObjectNode correctRules(ObjectNode tree, DeadlineTable table) {
        return edited(tree, name -> name, node -> isDeadline(node) ? corrected((ObjectNode) node, table) : node);
    }

    /** Puts one person's key in place of another's, as a value or as the name of a field. */
    static ObjectNode replaceKey(ObjectNode tree, String key, String by) {
        return edited(
                tree,
                name -> name.equals(key) ? by : name,
                node -> node instanceof StringNode text && text.stringValue().equals(key)
                        ? NODES.stringNode(by)
                        : node);
    }

    /** Puts the name to show in place of the one that stands beside this person's key, sealed or not, wherever it lies. */
    static ObjectNode rename(ObjectNode tree, String key, String name) {
        return edited(
                tree,
                field -> field,
                node -> node instanceof ObjectNode somebody && isOf(somebody, key) ? renamed(somebody, name) : node);
    }

    private static boolean isOf(ObjectNode node, String key) {
        return node.has(NAME) && KEYS.stream().anyMatch(field -> key.equals(text(node.path(field))));
    }

    private static ObjectNode renamed(ObjectNode somebody, String name) {
        JsonNode before = somebody.path(NAME);
        if (name.equals(text(before))) {
            return somebody;
        }
        ObjectNode copy = somebody.deepCopy();
        copy.set(
                NAME,
                before.has(SensitiveModule.MARK)
                        ? NODES.objectNode().put(SensitiveModule.MARK, name)
                        : NODES.stringNode(name));
        return copy;
    }

    /** A text, sealed or not; empty for anything else. */
    private static String text(JsonNode node) {
        return node.path(SensitiveModule.MARK).asString(node.asString(""));
    }

    /** Empties every sensitive text. */
    static ObjectNode blank(ObjectNode tree) {
        return edited(
                tree,
                name -> name,
                node -> node.has(SensitiveModule.MARK) ? NODES.objectNode().put(SensitiveModule.MARK, "") : node);
    }

    private static boolean isDeadline(JsonNode node) {
        return node instanceof ObjectNode object
                && object.has("startedAt")
                && object.has("extensions")
                && object.path("rule").has("kind");
    }

    private static ObjectNode corrected(ObjectNode deadline, DeadlineTable table) {
        JsonNode rule = deadline.path("rule");
        DeadlineRule right = table.correctionOf(
                        rule.path("kind").asString(), rule.path("version").asInt())
                .orElse(null);
        if (right == null) {
            return deadline;
        }
        ObjectNode copy = deadline.deepCopy();
        copy.set("rule", States.JSON.valueToTree(right));
        return copy;
    }

    private static ObjectNode edited(ObjectNode tree, UnaryOperator<String> name, UnaryOperator<JsonNode> value) {
        ObjectNode copy = NODES.objectNode();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            copy.set(name.apply(field.getKey()), editedNode(field.getValue(), name, value));
        }
        return copy;
    }

    private static JsonNode editedNode(JsonNode node, UnaryOperator<String> name, UnaryOperator<JsonNode> value) {
        JsonNode inner = switch (node) {
            case ObjectNode object -> edited(object, name, value);
            case ArrayNode array -> {
                List<JsonNode> items = new ArrayList<>();
                array.forEach(item -> items.add(editedNode(item, name, value)));
                yield NODES.arrayNode().addAll(items);
            }
            default -> node;
        };
        return value.apply(inner);
    }
}
