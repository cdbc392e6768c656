package cn.onestop.web.openapi;

import cn.onestop.kernel.PhoneNumber;
import cn.onestop.kernel.Reference;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells of every record which members may be null: those that say so in the code, and no other. */
final class Nullness implements ModelConverter {
    /** The members that are never null, for {@link WholeDocument}; not part of what is published. */
    static final String NEVER_NULL = "x-never-null";

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.getRawClass() == Reference.class) {
            return Schemas.reference();
        }
        if (java != null && java.getRawClass() == PhoneNumber.class) {
            return Schemas.phoneNumber();
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            requireOneTypeForOneName(java, resolved);
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(Schemas.nameIn(resolved.get$ref()));
            if (model != null) {
                mark(java.getRawClass(), model);
            }
        }
        return resolved;
    }

    /** Else one of them would be told in the place of the other. */
    private void requireOneTypeForOneName(JavaType java, Schema<?> resolved) {
        if (resolved.get$ref() == null) {
            return;
        }
        String name = Schemas.nameIn(resolved.get$ref());
        Class<?> first = named.putIfAbsent(name, java.getRawClass());
        if (first != null && first != java.getRawClass()) {
            throw new IllegalStateException(
                    first.getName() + " and " + java.getRawClass().getName() + " would both be told as " + name
                            + "; give one another name with @Schema(name = …)");
        }
    }

    @SuppressWarnings("rawtypes")
    private static void mark(Class<?> type, Schema<?> model) {
        Map<String, Schema> properties = model.getProperties();
        if (properties == null
                || (model.getExtensions() != null && model.getExtensions().containsKey(NEVER_NULL))) {
            return;
        }
        List<String> never = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            if (property == null) {
                return; // not whole yet: it leans on itself, and comes by again
            }
            if (mayBeNull(component)) {
                properties.put(component.getName(), Schemas.orNull(property));
            } else {
                never.add(component.getName());
            }
        }
        model.addExtension(NEVER_NULL, never);
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == Optional.class;
    }

    /** What {@link #mark} noted, taken off the schema. */
    static Set<String> take(Schema<?> model) {
        Map<String, Object> extensions = model.getExtensions();
        if (extensions == null || !(extensions.get(NEVER_NULL) instanceof List<?> names)) {
            return Set.of();
        }
        extensions.remove(NEVER_NULL);
        if (extensions.isEmpty()) {
            model.setExtensions(null);
        }
        Set<String> never = new LinkedHashSet<>();
        names.forEach(name -> never.add(String.valueOf(name)));
        return never;
    }
}
