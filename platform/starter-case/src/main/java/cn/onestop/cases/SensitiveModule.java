package cn.onestop.cases;

import cn.onestop.kernel.Sensitive;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** In the tree of a state, a sensitive text is an object of one field, so that the way to the database finds and seals it. */
final class SensitiveModule extends SimpleModule {
    /** No record component can have this name. */
    static final String MARK = "~sealed";

    private static final long serialVersionUID = 1L;

    SensitiveModule() {
        super("sensitive");
        addSerializer(Sensitive.class, new Marking());
        addDeserializer(Sensitive.class, new Unmarking());
    }

    private static final class Marking extends StdSerializer<Sensitive> {
        Marking() {
            super(Sensitive.class);
        }

        @Override
        public void serialize(Sensitive value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty(MARK, value.value());
            out.writeEndObject();
        }

        @Override
        public void serializeWithType(
                Sensitive value, JsonGenerator out, SerializationContext context, TypeSerializer type) {
            serialize(value, out, context);
        }
    }

    private static final class Unmarking extends StdDeserializer<Sensitive> {
        Unmarking() {
            super(Sensitive.class);
        }

        @Override
        public Sensitive deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            JsonNode text = node.get(MARK);
            if (text == null) {
                return context.reportInputMismatch(Sensitive.class, "a sensitive text must be an object with %s", MARK);
            }
            return new Sensitive(text.asString());
        }
    }
}
