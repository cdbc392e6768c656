package cn.onestop.web.input;

import cn.onestop.kernel.Reference;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A reference in JSON is its text. */
public final class ReferenceJson extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public ReferenceJson() {
        super("onestop-reference");
        addSerializer(Reference.class, new Writer());
        addDeserializer(Reference.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Reference> {
        Writer() {
            super(Reference.class);
        }

        @Override
        public void serialize(Reference value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class Reader extends StdDeserializer<Reference> {
        Reader() {
            super(Reference.class);
        }

        @Override
        public Reference deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Reference) context.handleUnexpectedToken(context.constructType(Reference.class), parser);
            }
            try {
                return Reference.parse(parser.getString());
            } catch (Reference.InvalidReference e) {
                InvalidFormatException wrong =
                        InvalidFormatException.from(parser, e.getMessage(), parser.getString(), Reference.class);
                wrong.initCause(e);
                throw wrong;
            }
        }
    }
}
