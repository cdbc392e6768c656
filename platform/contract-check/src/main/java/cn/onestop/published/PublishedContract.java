package cn.onestop.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * OpenAPI documents, to hold answers against: the status is one of the operation's, the type is one that is told, the
 * body is as its schema says and has nothing more, the headers that are promised are there, and none of those that
 * clients act on comes untold.
 */
public final class PublishedContract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final YAMLMapper YAML = YAMLMapper.shared();

    private final List<PublishedOperation> operations = new ArrayList<>();
    private final boolean whole;

    /** @param whole whether there is nothing under {@code /api/} and {@code /internal/} but these documents' operations */
    private PublishedContract(Stream<Path> documents, boolean whole) {
        this.whole = whole;
        documents.sorted().forEach(this::read);
    }

    /** One service's: {@code contracts/<service>/*openapi.yaml}; empty where it has published none. */
    public static Optional<PublishedContract> of(Path contracts, String service) {
        Path folder = contracts.resolve(service);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        PublishedContract contract = new PublishedContract(documents(folder), !service.equals("gateway"));
        return contract.operations.isEmpty() ? Optional.empty() : Optional.of(contract);
    }

    /** What the gateway serves: every service's public document. */
    public static PublishedContract atTheGateway(Path contracts) {
        return new PublishedContract(
                children(contracts)
                        .map(folder -> folder.resolve("openapi.yaml"))
                        .filter(Files::exists),
                true);
    }

    /** In what the answer differs from what is promised; empty when it does not. */
    public List<String> faults(Answered answered) {
        List<PublishedOperation> here = operations.stream()
                .filter(operation -> operation.path().fits(answered.path()))
                .sorted(Comparator.comparing(PublishedOperation::path))
                .toList();
        if (here.isEmpty()) {
            boolean untold = whole && answered.status() / 100 == 2 && isOfTheApi(answered.path());
            return untold ? List.of("no document tells of " + answered.path()) : List.of();
        }
        PublishedPath nearest = here.getFirst().path();
        return here.stream()
                .filter(operation ->
                        operation.path().equals(nearest) && operation.method().equals(answered.method()))
                .findFirst()
                .map(operation -> operation.faults(answered))
                .orElseGet(() -> answered.status() / 100 == 2 && METHODS.contains(lower(answered.method()))
                        ? List.of("no document tells of " + answered.method() + " " + answered.path())
                        : List.of());
    }

    private void read(Path file) {
        JsonNode document = YAML.readTree(text(file));
        ClosedSchemas schemas = new ClosedSchemas(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operations.add(new PublishedOperation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                new PublishedPath(path.getKey()),
                                operation.getValue(),
                                schemas));
                    }
                }));
    }

    private static boolean isOfTheApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/internal/");
    }

    private static String lower(String method) {
        return method.toLowerCase(Locale.ROOT);
    }

    private static Stream<Path> documents(Path folder) {
        return children(folder).filter(file -> file.toString().endsWith("openapi.yaml"));
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
