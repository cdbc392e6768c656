package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A row of {@code modules.list}: an embedded server, or a service with the folder of the same name. */
record Module(Kind kind, String name, int portOffset, int heapMegabytes) {

    enum Kind {
        SERVER,
        SERVICE
    }

    boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** The name of its database: {@code legal-aid-service} keeps its data in {@code legal_aid}. */
    String wireName() {
        return name.replaceFirst("-service$", "").replace('-', '_');
    }

    static List<Module> readAll(Path list) {
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> read(line.trim().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Module read(String[] columns) {
        return new Module(
                Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                columns[1],
                Integer.parseInt(columns[2]),
                Integer.parseInt(columns[3]));
    }
}
