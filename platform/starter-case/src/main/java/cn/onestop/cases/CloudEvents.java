package cn.onestop.cases;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Sensitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** Events as they travel: CloudEvents 1.0, structured JSON. Readers ignore what they don't know. */
public final class CloudEvents {
    public static final String CONTENT_TYPE = "application/cloudevents+json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("events").addSerializer(Sensitive.class, new Refusing()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CloudEvents() {}

    public static String write(CaseEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("specversion", "1.0");
        json.put("id", event.id());
        json.put("source", event.source());
        json.put("type", event.type());
        json.put("subject", event.subject());
        json.put("time", event.time());
        json.put("datacontenttype", "application/json");
        json.put("matter", event.matter());
        json.put("sequence", event.sequence());
        json.put("causationid", event.causationId());
        json.put("correlationid", event.correlationId());
        json.put("data", event.data());
        return JSON.writeValueAsString(json);
    }

    /** @throws Unreadable when it is no event, and says why */
    public static CaseEvent read(String text) {
        try {
            if (!(JSON.readTree(text) instanceof ObjectNode json)) {
                throw new Unreadable("not a JSON object");
            }
            return new CaseEvent(
                    required(json, "id"),
                    required(json, "type"),
                    required(json, "source"),
                    required(json, "subject"),
                    Instant.parse(required(json, "time")),
                    optional(json, "matter"),
                    json.path("sequence").asLong(0),
                    optional(json, "causationid"),
                    optional(json, "correlationid"),
                    data(json));
        } catch (JacksonException | DateTimeException e) {
            throw new Unreadable(e.getMessage() == null ? "not JSON" : e.getMessage());
        }
    }

    /** A part of the event's data, as the reader's own small record. */
    public static <T> T part(CaseEvent event, String name, Class<T> as) {
        Object value = event.data().get(name);
        if (value == null) {
            throw new Unreadable("event " + event.id() + " of type " + event.type() + " has no data." + name);
        }
        return JSON.convertValue(value, as);
    }

    /** The public summary of the case that the event tells of. */
    public static CaseSummary summary(CaseEvent event) {
        return part(event, "case", CaseSummary.class);
    }

    private static Map<String, Object> data(ObjectNode json) {
        if (!(json.get("data") instanceof ObjectNode data)) {
            throw new Unreadable("data is not a JSON object");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        data.properties()
                .forEach(field -> values.put(field.getKey(), JSON.treeToValue(field.getValue(), Object.class)));
        return values;
    }

    private static String required(ObjectNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || !value.isString() || value.asString().isEmpty()) {
            throw new Unreadable(name + " is missing or not a text");
        }
        return value.asString();
    }

    private static String optional(ObjectNode json, String name) {
        return json.path(name).asString("");
    }

    /** What is told in confidence must never be told to other services. */
    private static final class Refusing extends StdSerializer<Sensitive> {
        Refusing() {
            super(Sensitive.class);
        }

        @Override
        public void serialize(Sensitive value, JsonGenerator out, SerializationContext context) {
            throw new IllegalStateException("a sensitive text can't travel in an event");
        }
    }

    /** A message that is no event of this platform. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
