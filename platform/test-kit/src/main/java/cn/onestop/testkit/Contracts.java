package cn.onestop.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The files under {@code contracts/}. */
final class Contracts {
    /** {@code -Donestop.contracts.write=true}: a person has the files rewritten, and reads the difference. */
    static final boolean WRITE = Boolean.getBoolean("onestop.contracts.write");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private Contracts() {}

    /** The folder {@code contracts} of the checkout that the tests run in. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path contracts = at.resolve("contracts");
            if (Files.isDirectory(contracts) && Files.exists(at.resolve("mvnw"))) {
                return contracts;
            }
        }
        throw new IllegalStateException("no contracts/ above " + Path.of("").toAbsolutePath());
    }

    static JsonNode readYaml(Path file) {
        return YAML.readTree(read(file));
    }

    static JsonNode readJson(Path file) {
        return JsonMapper.shared().readTree(read(file));
    }

    /** One text for one content: members in the order of their names. */
    static String normal(JsonNode node) {
        return YAML.writeValueAsString(sorted(node));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the contract is missing: " + file, e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            object.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            ObjectNode ordered = JsonMapper.shared().createObjectNode();
            members.forEach(ordered::set);
            return ordered;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonMapper.shared().createArrayNode();
            array.forEach(item -> copy.add(sorted(item)));
            return copy;
        }
        return node;
    }
}
