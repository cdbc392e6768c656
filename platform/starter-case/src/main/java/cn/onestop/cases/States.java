package cn.onestop.cases;

import cn.onestop.kernel.Case;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An aggregate as the JSON tree of its state, and back, lifted from older schemas. */
final class States<C extends Case<?>, S> {
    /** Unknown fields are left by an instance of a later build with the same schema. */
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SensitiveModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final CaseType<C, S> type;
    private final Map<Integer, UnaryOperator<ObjectNode>> upcasters;

    States(CaseType<C, S> type) {
        this.type = type;
        this.upcasters = Map.copyOf(type.upcasters());
        for (int schema = 1; schema < type.schema(); schema++) {
            if (!upcasters.containsKey(schema)) {
                throw new IllegalStateException(
                        type.line() + " is at schema " + type.schema() + " and has no upcaster from " + schema);
            }
        }
    }

    ObjectNode tree(C aggregate) {
        return JSON.valueToTree(type.state(aggregate));
    }

    C restore(ObjectNode tree) {
        return type.restore(JSON.treeToValue(tree, type.stateType()));
    }

    /** The tree in today's schema. */
    ObjectNode lift(ObjectNode tree, int from) {
        ObjectNode lifted = tree;
        for (int schema = from; schema < type.schema(); schema++) {
            UnaryOperator<ObjectNode> upcaster = upcasters.get(schema);
            if (upcaster == null) {
                throw new IllegalStateException("no upcaster from schema " + schema);
            }
            lifted = upcaster.apply(lifted);
        }
        return lifted;
    }
}
