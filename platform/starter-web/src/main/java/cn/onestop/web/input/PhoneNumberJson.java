package cn.onestop.web.input;

import cn.onestop.kernel.PhoneNumber;
import cn.onestop.web.problem.UnacceptableValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** A telephone number in JSON is its text: however it was typed when it comes in, in its one form when it goes out. */
public final class PhoneNumberJson extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public PhoneNumberJson() {
        super("onestop-phone-number");
        addSerializer(PhoneNumber.class, new Writer());
        addDeserializer(PhoneNumber.class, new Reader());
    }

    private static final class Writer extends StdSerializer<PhoneNumber> {
        Writer() {
            super(PhoneNumber.class);
        }

        @Override
        public void serialize(PhoneNumber value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.value());
        }
    }

    private static final class Reader extends StdDeserializer<PhoneNumber> {
        Reader() {
            super(PhoneNumber.class);
        }

        /** Null for a blank text: a field that was left empty tells of no number. */
        @Override
        public @Nullable PhoneNumber deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (PhoneNumber) context.handleUnexpectedToken(context.constructType(PhoneNumber.class), parser);
            }
            String text = parser.getString();
            return text.isBlank() ? null : PhoneNumber.in(text).orElseThrow(() -> refused(parser, text));
        }

        private static InvalidFormatException refused(JsonParser parser, String text) {
            UnacceptableValue reason = new UnacceptableValue(PhoneNumber.NO_NUMBER);
            InvalidFormatException wrong =
                    InvalidFormatException.from(parser, reason.getMessage(), text, PhoneNumber.class);
            wrong.initCause(reason);
            return wrong;
        }
    }
}
