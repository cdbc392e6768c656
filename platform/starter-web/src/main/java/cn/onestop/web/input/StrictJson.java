package cn.onestop.web.input;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON from outside is taken by the letter: bounded, no unknown or doubled field, no value bent into another type. */
final class StrictJson {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(40)
            .maxStringLength(100_000)
            .maxNumberLength(40)
            .maxNameLength(200)
            .build();

    private StrictJson() {}

    /** The service's own mapper's settings, with strictness on top. */
    static JsonMapper mapper(List<JsonMapperBuilderCustomizer> customizers) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(BOUNDS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(factory);
        customizers.forEach(customizer -> customizer.customize(builder));
        builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .addModule(new SimpleModule("bounded-times").setDeserializerModifier(new BoundedTimes()))
                .withCoercionConfig(
                        LogicalType.Textual,
                        textual -> Stream.of(
                                        CoercionInputShape.Integer,
                                        CoercionInputShape.Float,
                                        CoercionInputShape.Boolean)
                                .forEach(shape -> textual.setCoercion(shape, CoercionAction.Fail)));
        Stream.of(
                        LogicalType.Enum,
                        LogicalType.DateTime,
                        LogicalType.Integer,
                        LogicalType.Float,
                        LogicalType.Boolean,
                        LogicalType.POJO,
                        LogicalType.Collection,
                        LogicalType.Map)
                .forEach(type -> builder.withCoercionConfig(
                        type, config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)));
        return builder.build();
    }
}
