package cn.onestop.web.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;

/** What a Java type is called in JSON; class names stay inside. */
final class TypeNames {
    private TypeNames() {}

    static String of(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == LocalDate.class) {
            return "date, 2026-11-23";
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return "date-time, 2026-11-23T09:00:00+08:00";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.getPackageName().startsWith("java.") ? "value" : "object";
    }
}
