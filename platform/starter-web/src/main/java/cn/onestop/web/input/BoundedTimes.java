package cn.onestop.web.input;

import cn.onestop.kernel.Text;
import cn.onestop.web.problem.UnacceptableValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** Times come as ISO 8601 text, and dates between 1900 and 2200: a slip of the finger is no deadline in 9999. */
final class BoundedTimes extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Set<Class<?>> TIMES = Set.of(
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            Instant.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            YearMonth.class,
            Year.class,
            Duration.class,
            Period.class);

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
        return TIMES.contains(type.getBeanClass()) ? new Bounded(deserializer) : deserializer;
    }

    /** Gives the value back, if it is a time that can be meant. */
    static <T> T requireInBounds(T value) {
        TemporalAccessor time = value instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC)
                : value instanceof TemporalAccessor temporal ? temporal : LocalTime.MIDNIGHT;
        if (time.isSupported(ChronoField.YEAR)) {
            int year = time.get(ChronoField.YEAR);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new UnacceptableValue(new Text(
                        "年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间",
                        "must be between the years " + FIRST_YEAR + " and " + LAST_YEAR));
            }
        }
        return value;
    }

    private static final class Bounded extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        Bounded(ValueDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new Bounded(delegate);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            Object value = super.deserialize(parser, context);
            try {
                return value == null ? null : requireInBounds(value);
            } catch (UnacceptableValue e) {
                InvalidFormatException refused =
                        InvalidFormatException.from(parser, e.getMessage(), value, handledType());
                refused.initCause(e);
                throw refused;
            }
        }
    }
}
