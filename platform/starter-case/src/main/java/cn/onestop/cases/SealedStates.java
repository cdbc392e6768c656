package cn.onestop.cases;

import cn.onestop.cases.crypto.DataKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case's state in the database: one sealed text, so that no field can be forgotten, and beside it in clear the few values that
 * queries look at, at the paths where they stand in the state.
 */
public final class SealedStates {
    /** Where the sealed state lies; what is queried lies under {@code state}. */
    public static final String FIELD = "sealed";

    private static final String CLEAR = "state";

    private final Picked queried;

    /** @param paths {@code state.desk.agent}, … */
    SealedStates(Collection<String> paths) {
        this.queried = Picked.of(paths);
    }

    /** Whether an id stands anywhere in the state of a case's document, whatever its form. */
    public static boolean mentions(Document caseDocument, DataKeys keys, String id) {
        String sealed = caseDocument.getString(FIELD);
        return sealed == null
                ? mentions(caseDocument.get(CLEAR), id)
                : mentions(open(CaseSeal.of(caseDocument, keys), sealed), id);
    }

    /** The fields to set. */
    Document write(CaseSeal seal, ObjectNode tree) {
        return new Document(CLEAR, queried.part(tree, CLEAR))
                .append(FIELD, seal.seal(FIELD, States.JSON.writeValueAsString(tree)));
    }

    static ObjectNode open(CaseSeal seal, String sealed) {
        return (ObjectNode) States.JSON.readTree(seal.open(FIELD, sealed));
    }

    private static boolean mentions(@Nullable Object value, String id) {
        return switch (value) {
            case String text -> text.equals(id);
            case Document document -> document.values().stream().anyMatch(one -> mentions(one, id));
            case List<?> list -> list.stream().anyMatch(one -> mentions(one, id));
            case JsonNode node ->
                node.isString()
                        ? node.stringValue().equals(id)
                        : node.values().stream().anyMatch(one -> mentions(one, id));
            case null, default -> false;
        };
    }

    /** A part of a tree; without anything below it, a value or a list of values. */
    private record Picked(Map<String, Picked> below) {
        static Picked of(Collection<String> paths) {
            Picked root = new Picked(new TreeMap<>());
            for (String path : paths) {
                Picked at = root;
                for (String name : path.substring(CLEAR.length() + 1).split("\\.")) {
                    at = at.below.computeIfAbsent(name, any -> new Picked(new TreeMap<>()));
                }
            }
            return root;
        }

        @Nullable
        Object of(JsonNode node, String path) {
            return switch (node) {
                case ArrayNode array -> {
                    List<@Nullable Object> items = new ArrayList<>(array.size());
                    array.forEach(item -> items.add(of(item, path)));
                    yield items;
                }
                case ObjectNode object
                when below.isEmpty() -> throw new IllegalStateException(path + " is queried and is no value");
                case ObjectNode object -> part(object, path);
                default -> Trees.scalar(node, path);
            };
        }

        private Document part(ObjectNode object, String path) {
            Document part = new Document();
            below.forEach((name, picked) -> {
                JsonNode value = object.get(name);
                if (value != null) {
                    part.append(name, picked.of(value, path + "." + name));
                }
            });
            return part;
        }
    }
}
