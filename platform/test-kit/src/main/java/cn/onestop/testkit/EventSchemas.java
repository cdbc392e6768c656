package cn.onestop.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The schemas of a service's events: {@code contracts/<service>/events/<type>.schema.json}, each of a whole envelope,
 * leaning on {@code contracts/common/*.schema.json} by their {@code $id}.
 */
public final class EventSchemas {
    private static final String SUFFIX = ".schema.json";

    private final Map<String, Schema> byType = new TreeMap<>();

    private EventSchemas() {}

    public static EventSchemas of(String service) {
        return in(
                Contracts.root().resolve("common"),
                Contracts.root().resolve(service).resolve("events"));
    }

    static EventSchemas in(Path common, Path events) {
        SchemaRegistry registry = leaningOn(common);
        EventSchemas schemas = new EventSchemas();
        for (Path file : files(events, SUFFIX)) {
            String name = String.valueOf(file.getFileName());
            JsonNode schema = Contracts.readJson(file);
            String id = schema.path("$id").asString("urn:onestop:event:" + name);
            schemas.byType.put(
                    name.substring(0, name.length() - SUFFIX.length()),
                    registry.getSchema(SchemaLocation.of(id), schema));
        }
        return schemas;
    }

    /** The types that have a schema. */
    public List<String> types() {
        return List.copyOf(byType.keySet());
    }

    /** What is wrong with an envelope by the schema of its type; empty when nothing is. */
    public List<String> faults(JsonNode envelope) {
        String type = envelope.path("type").asString("");
        Schema schema = byType.get(type);
        if (schema == null) {
            return List.of("there is no schema for " + type);
        }
        return faults(schema, envelope);
    }

    /** Schemas may lean on those of this folder by their {@code $id}. */
    static SchemaRegistry leaningOn(Path common) {
        Map<String, String> shared = new HashMap<>();
        for (Path file : files(common, SUFFIX)) {
            shared.put(Contracts.readJson(file).path("$id").asString(), Contracts.read(file));
        }
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(shared));
    }

    static List<String> faults(Schema schema, JsonNode document) {
        List<String> faults = new ArrayList<>();
        for (Error error : schema.validate(
                document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
            faults.add(error.getInstanceLocation() + " " + error.getMessage());
        }
        return faults;
    }

    static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
