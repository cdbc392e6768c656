package cn.onestop.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One operation of a document, and what it may answer. */
record PublishedOperation(String method, PublishedPath path, JsonNode spec, ClosedSchemas schemas) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Headers on which a client acts: none of them comes that the document does not tell of. The entrance's limits go with every
     * answer and are told where they matter, with what went well and with 429.
     */
    private static final List<String> ACTED_ON =
            List.of("ETag", "Location", "Retry-After", "WWW-Authenticate", "Deprecation", "Sunset");

    List<String> faults(Answered answered) {
        JsonNode response = schemas.resolve(spec.path("responses").path(String.valueOf(answered.status())));
        if (response.isMissingNode()) {
            return List.of("the status " + answered.status() + " is not told of; there are: "
                    + String.join(", ", new TreeSet<>(spec.path("responses").propertyNames())));
        }
        List<String> faults = new ArrayList<>();
        headers(response.path("headers"), answered, faults);
        body(response.path("content"), answered, faults);
        return faults;
    }

    private void headers(JsonNode told, Answered answered, List<String> faults) {
        for (String name : told.propertyNames()) {
            JsonNode header = schemas.resolve(told.path(name));
            String value = answered.header(name).orElse(null);
            if (value == null) {
                if (header.path("required").asBoolean(false)) {
                    faults.add("the header " + name + " is missing");
                }
            } else {
                for (String fault : schemas.faults(header.path("schema"), value(header, value))) {
                    faults.add("the header " + name + " (" + value + "): " + fault);
                }
            }
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(told.propertyNames());
        for (String name : ACTED_ON) {
            if (answered.header(name).isPresent() && !names.contains(name)) {
                faults.add("the header " + name + " is not told of");
            }
        }
    }

    private static JsonNode value(JsonNode header, String value) {
        boolean number =
                header.path("schema").path("type").asString("").equals("integer") && value.matches("-?\\d{1,18}");
        return number
                ? JSON.getNodeFactory().numberNode(Long.parseLong(value))
                : JSON.getNodeFactory().stringNode(value);
    }

    private void body(JsonNode content, Answered answered, List<String> faults) {
        if (content.isEmpty()) {
            if (!answered.body().isEmpty()) {
                faults.add("there is a body, and none is told of");
            }
            return;
        }
        if (answered.body().isEmpty() && !isBinary(content)) {
            faults.add("there is no body");
            return;
        }
        JsonNode media = content.has(answered.type()) ? content.path(answered.type()) : content.path("*/*");
        if (media.isMissingNode()) {
            faults.add("the type " + answered.type() + " is not told of; there are: "
                    + String.join(", ", content.propertyNames()));
        } else if (answered.type().endsWith("json")) {
            faults.addAll(json(media.path("schema"), answered.body()));
        }
    }

    private List<String> json(JsonNode schema, String body) {
        if (schema.isMissingNode()) {
            return List.of("no schema is told");
        }
        try {
            return schemas.faults(schema, JSON.readTree(body));
        } catch (JacksonException e) {
            return List.of("the body is no JSON: " + e.getOriginalMessage());
        }
    }

    private static boolean isBinary(JsonNode content) {
        return content.valueStream()
                .anyMatch(media ->
                        media.path("schema").path("format").asString("").equals("binary"));
    }
}
