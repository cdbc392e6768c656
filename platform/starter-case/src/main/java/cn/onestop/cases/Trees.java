package cn.onestop.cases;

import cn.onestop.cases.crypto.FieldCipher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A state's JSON tree as a part of a document, and back: the form before states were sealed as a whole. Sensitive texts are sealed on the way in, for the case and the
 * path at which they lie; places in lists are no part of the path, as they move.
 */
final class Trees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FieldCipher cipher;

    Trees(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Document seal(String caseId, String path, ObjectNode tree) {
        Document document = new Document();
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            String at = path + "." + field.getKey();
            document.append(escaped(field.getKey()), sealed(caseId, at, field.getValue()));
        }
        return document;
    }

    ObjectNode open(String caseId, String path, Map<String, Object> document) {
        ObjectNode tree = NODES.objectNode();
        document.forEach((name, value) -> {
            String field = unescaped(name);
            tree.set(field, opened(caseId, path + "." + field, value));
        });
        return tree;
    }

    private @Nullable Object sealed(String caseId, String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            JsonNode text = object.get(SensitiveModule.MARK);
            return text == null
                    ? seal(caseId, path, object)
                    : new Document(SensitiveModule.MARK, cipher.seal(caseId, path, text.asString()));
        }
        if (node instanceof ArrayNode array) {
            List<@Nullable Object> items = new ArrayList<>(array.size());
            array.forEach(item -> items.add(sealed(caseId, path, item)));
            return items;
        }
        return scalar(node, path);
    }

    static @Nullable Object scalar(JsonNode node, String path) {
        return switch (node.getNodeType()) {
            case NULL, MISSING -> null;
            case BOOLEAN -> node.booleanValue();
            case STRING -> node.stringValue();
            case NUMBER ->
                switch (node.numberType()) {
                    case INT, LONG -> node.longValue();
                    case FLOAT, DOUBLE -> node.doubleValue();
                    case BIG_DECIMAL -> new Decimal128(node.decimalValue());
                    case BIG_INTEGER -> throw new IllegalArgumentException(path + " is too large a number to keep");
                };
            case ARRAY, OBJECT, BINARY, POJO ->
                throw new IllegalArgumentException(path + " is a " + node.getNodeType() + ", which can't be kept");
        };
    }

    private JsonNode opened(String caseId, String path, @Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Document document -> openedObject(caseId, path, document);
            case List<?> items -> {
                ArrayNode array = NODES.arrayNode(items.size());
                items.forEach(item -> array.add(opened(caseId, path, item)));
                yield array;
            }
            case String text -> NODES.stringNode(text);
            case Boolean yes -> NODES.booleanNode(yes);
            case Integer number -> NODES.numberNode(number.longValue());
            case Long number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Decimal128 number -> NODES.numberNode(number.bigDecimalValue());
            case BigDecimal number -> NODES.numberNode(number);
            default -> throw new IllegalArgumentException(path + " holds a " + value.getClass());
        };
    }

    private JsonNode openedObject(String caseId, String path, Document document) {
        if (document.get(SensitiveModule.MARK) instanceof String sealed) {
            return NODES.objectNode().put(SensitiveModule.MARK, cipher.open(caseId, path, sealed));
        }
        return open(caseId, path, document);
    }

    /** Names in a document must not begin with $ or hold a dot; those of a map may. */
    private static String escaped(String name) {
        return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    private static String unescaped(String name) {
        return name.indexOf('%') < 0
                ? name
                : name.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
