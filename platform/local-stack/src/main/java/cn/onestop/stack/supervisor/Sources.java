package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the sources of a module, and all that every module is made with, to what was built of them. */
final class Sources {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Layout layout;

    Sources(Layout layout) {
        this.layout = layout;
    }

    /** The modules that a running platform and its stories are made of. */
    List<Path> folders(List<Module> modules) {
        List<Path> folders = new ArrayList<>(List.of(layout.localStack()));
        modules.stream()
                .filter(Module::isService)
                .forEach(m -> folders.add(layout.root().resolve(m.name())));
        if (Files.exists(layout.acceptance().resolve("src/main"))) {
            folders.add(layout.acceptance());
        }
        return folders;
    }

    boolean areNewerThanTheirJar(Path folder) {
        Optional<Path> jar = jar(folder);
        if (jar.isEmpty()) {
            return true;
        }
        // A jar that Boot repackages bears the project's fixed time, the original beside it that of the build. Maven
        // leaves alone what did
        // not change: then the time of the last build counts.
        FileTime built = Stream.of(jar.get(), Path.of(jar.get() + ".original"), stamp())
                .map(Sources::modified)
                .max(Comparator.naturalOrder())
                .orElse(NEVER);
        return Stream.of(
                        layout.root().resolve("pom.xml"),
                        layout.root().resolve("contracts"),
                        layout.root().resolve("platform"),
                        folder)
                .flatMap(Sources::files)
                .anyMatch(file -> modified(file).compareTo(built) > 0);
    }

    void built() {
        try {
            Files.createDirectories(stamp().getParent());
            Files.writeString(stamp(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Path> jar(Path folder) {
        Path target = folder.resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            String prefix = folder.getFileName() + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.getFileName().toString().endsWith(".jar")
                            && !file.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file) : NEVER;
        } catch (IOException e) {
            return NEVER;
        }
    }

    private Path stamp() {
        return layout.home().resolve("built");
    }

    private static Stream<Path> files(Path start) {
        if (!Files.exists(start)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(Files::isRegularFile).filter(Sources::goesIntoTheJar).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean goesIntoTheJar(Path file) {
        String path = file.toString().replace('\\', '/');
        return !path.contains("/target/") && !path.contains("/src/test/");
    }
}
