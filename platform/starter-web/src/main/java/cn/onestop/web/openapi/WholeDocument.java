package cn.onestop.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * What only the whole document tells: a schema that is answered promises every member that is never null; one that is
 * sent from outside takes no other members than it names.
 */
final class WholeDocument implements GlobalOpenApiCustomizer {
    @Override
    @SuppressWarnings("rawtypes")
    public void customise(OpenAPI document) {
        if (document.getPaths() == null || document.getComponents() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> sent = new HashSet<>();
        Set<String> sentFromOutside = new HashSet<>();
        Set<String> answered = new HashSet<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        Set<String> names = reached(
                                schemas, contents(operation.getRequestBody().getContent()));
                        sent.addAll(names);
                        if (!path.startsWith(InternalPaths.PREFIX)) {
                            sentFromOutside.addAll(names);
                        }
                    }
                    answered.addAll(
                            reached(schemas, answers(operation.getResponses().values())));
                }));
        schemas.forEach((name, schema) -> {
            Set<String> never = Nullness.take(schema);
            if (answered.contains(name) && !sent.contains(name)) {
                schema.setRequired(never.isEmpty() ? null : new ArrayList<>(never));
            }
            if (sentFromOutside.contains(name)
                    && schema.getProperties() != null
                    && schema.getAdditionalProperties() == null) {
                schema.setAdditionalProperties(Boolean.FALSE);
            }
        });
    }

    private static Stream<Schema<?>> answers(Collection<ApiResponse> responses) {
        return responses.stream().flatMap(response -> contents(response.getContent()));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Schema<?>> contents(@Nullable Content content) {
        return content == null
                ? Stream.of()
                : content.values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null)
                        .map(schema -> (Schema<?>) schema);
    }

    @SuppressWarnings("rawtypes")
    private static Set<String> reached(Map<String, Schema> schemas, Stream<Schema<?>> from) {
        Set<String> names = new HashSet<>();
        Deque<Schema<?>> left = new ArrayDeque<>(from.toList());
        while (!left.isEmpty()) {
            Schema<?> schema = left.pop();
            if (schema.get$ref() != null) {
                String name = Schemas.nameIn(schema.get$ref());
                if (schemas.get(name) != null && names.add(name)) {
                    left.push(schemas.get(name));
                }
            }
            parts(schema).forEach(left::push);
        }
        return names;
    }

    @SuppressWarnings("rawtypes")
    private static List<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(several -> several != null)
                .forEach(several -> several.forEach(one -> parts.add((Schema<?>) one)));
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        if (schema.getProperties() != null) {
            for (Schema property : schema.getProperties().values()) {
                parts.add((Schema<?>) property);
            }
        }
        return parts;
    }
}
