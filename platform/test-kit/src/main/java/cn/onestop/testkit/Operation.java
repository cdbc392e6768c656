package cn.onestop.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a service, as its OpenAPI document tells of it.
 *
 * @param method upper case
 * @param path with its variables in braces
 */
public record Operation(String method, String path, JsonNode spec, JsonNode document) {

    /** One parameter: where it stands, what it is called, what it may be. */
    public record Parameter(String in, String name, boolean required, JsonNode schema) {}

    /** Every operation of a document, in its order. */
    static List<Operation> of(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (Set.of("get", "put", "post", "patch", "delete").contains(entry.getKey())) {
                        all.add(new Operation(
                                entry.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                entry.getValue(),
                                document));
                    }
                }));
        return all;
    }

    /** {@code GET /api/mediations/{reference}}. */
    public String name() {
        return method + " " + path;
    }

    public boolean isInternal() {
        return path.startsWith("/internal/");
    }

    /** Whether it is about one item, or what belongs to one. */
    public boolean isAboutAnItem() {
        return path.contains("{");
    }

    public boolean isClassified() {
        return spec.path("x-onestop-access").size() > 0;
    }

    public boolean isForAnyone() {
        return access("anyone").asBoolean(false);
    }

    public boolean isForOwners() {
        return access("own").asBoolean(false);
    }

    public Set<String> staff() {
        Set<String> roles = new LinkedHashSet<>();
        access("staff").forEach(role -> roles.add(role.asString()));
        return roles;
    }

    /** The scope that a service or partner needs, the first where several serve; empty when none suffices. */
    public String scope() {
        return access("scope").asString("");
    }

    /** The scopes of which a service or partner needs one; empty when none suffices. */
    public Set<String> scopes() {
        Set<String> scopes = new LinkedHashSet<>();
        access("scopes").forEach(scope -> scopes.add(scope.asString()));
        if (scopes.isEmpty() && !scope().isEmpty()) {
            scopes.add(scope());
        }
        return scopes;
    }

    public List<Parameter> parameters(String in) {
        return Stream.concat(
                        stream(spec.path("parameters")),
                        stream(document.path("paths").path(path).path("parameters")))
                .map(parameter -> Schemas.resolve(document, parameter))
                .filter(parameter -> parameter.path("in").asString("").equals(in))
                .map(parameter -> new Parameter(
                        in,
                        parameter.path("name").asString(),
                        parameter.path("required").asBoolean(false),
                        Schemas.resolve(document, parameter.path("schema"))))
                .toList();
    }

    /** The schema of its JSON body; empty when it takes none. */
    public Optional<JsonNode> body() {
        JsonNode schema = Schemas.resolve(document, spec.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(Schemas.resolve(document, schema));
    }

    private JsonNode access(String member) {
        return spec.path("x-onestop-access").path(member);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }

    @Override
    public String toString() {
        return name();
    }
}
