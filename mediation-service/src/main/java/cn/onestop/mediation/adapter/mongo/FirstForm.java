package cn.onestop.mediation.adapter.mongo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Form 1 of a stored mediation named its referrals {@code escalations}, and the one by which it came {@code incoming}. */
final class FirstForm {
    private FirstForm() {}

    static ObjectNode upcast(ObjectNode state) {
        JsonNode incoming = state.remove("incoming");
        ArrayNode received = state.putArray("received");
        if (incoming != null && incoming.isObject()) {
            received.add(incoming);
        }
        JsonNode escalations = state.remove("escalations");
        state.set("sent", escalations == null ? state.arrayNode() : escalations);
        state.putObject("enclosures");
        state.putArray("evidence");
        return state;
    }
}
