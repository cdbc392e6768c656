package cn.onestop.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Schemas by hand. */
final class Schemas {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String CHARACTER = "[0-9A-HJKMNP-TV-Z]";

    private Schemas() {}

    static Schema<?> typed(String type, @Nullable String description) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(new LinkedHashSet<>(Set.of(type))); // springdoc takes "null" out of a path parameter's types
        schema.setType(type);
        schema.setDescription(description);
        return schema;
    }

    static Schema<?> string(@Nullable String description) {
        return typed("string", description);
    }

    /** The number of a case, a matter or a referral, as {@link cn.onestop.kernel.Reference} writes it. */
    static Schema<?> reference() {
        return string(null).pattern("^[A-Z]{3}-[0-9]{8}-" + CHARACTER + "{8}-" + CHARACTER + "$");
    }

    /** A telephone number however it is typed, as {@link cn.onestop.kernel.PhoneNumber} reads it. */
    static Schema<?> phoneNumber() {
        return string(null).maxLength(40);
    }

    static Schema<?> binary() {
        return string(null).format("binary");
    }

    static Schema<?> ref(String name) {
        return new Schema<>().$ref(COMPONENTS + name);
    }

    /** The name of the component that a reference leads to. */
    static String nameIn(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** The same, or null. */
    static Schema<?> orNull(Schema<?> schema) {
        Set<String> types = schema.getTypes();
        if (schema.get$ref() == null && types != null && !types.isEmpty()) {
            Set<String> more = new LinkedHashSet<>(types);
            more.add("null");
            schema.setTypes(more);
            withNull(schema);
            return schema;
        }
        Schema<?> nothing = new Schema<>();
        nothing.setTypes(new LinkedHashSet<>(Set.of("null")));
        Schema<?> either = new Schema<>();
        either.setOneOf(new ArrayList<>(List.of(schema, nothing)));
        return either;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void withNull(Schema<?> schema) {
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            List values = new ArrayList<>(schema.getEnum());
            values.add(null);
            ((Schema) schema).setEnum(values);
        }
    }
}
