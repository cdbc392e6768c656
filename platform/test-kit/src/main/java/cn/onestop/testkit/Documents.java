package cn.onestop.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A service's published OpenAPI documents. */
final class Documents {
    /** For everybody. */
    static final String PUBLIC = "openapi.yaml";
    /** For other services. */
    static final String INTERNAL = "internal-openapi.yaml";

    private Documents() {}

    /** Every operation of every service. */
    static List<Operation> operations(String name) {
        return services()
                .map(service -> Contracts.root().resolve(service).resolve(name))
                .filter(Files::exists)
                .flatMap(file -> Operation.of(Contracts.readYaml(file)).stream())
                .toList();
    }

    private static Stream<String> services() {
        try (Stream<Path> folders = Files.list(Contracts.root())) {
            return folders.map(folder -> String.valueOf(folder.getFileName())).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
