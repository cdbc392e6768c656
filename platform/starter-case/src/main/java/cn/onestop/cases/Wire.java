package cn.onestop.cases;

import java.util.Map;

/**
 * A fact as other services hear it.
 *
 * @param type {@code <line>.<fact>.v<major>}
 * @param data stands beside {@code case} in the event's data; no narrative, concession or identity number
 */
public record Wire(String type, Map<String, Object> data) {
    public Wire {
        data = Map.copyOf(data);
    }

    public static Wire of(String type) {
        return new Wire(type, Map.of());
    }
}
