package cn.onestop.stack.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/** How long the last complete {@code up} took, from the first process to the last one ready. */
final class Startup {
    private static final String TOOK = "took";

    private Startup() {}

    static void keep(Layout layout, Duration took) {
        Properties properties = new Properties();
        properties.setProperty(TOOK, took.toString());
        PropertiesFile.write(file(layout), properties);
    }

    static Optional<Duration> last(Layout layout) {
        return Files.exists(file(layout))
                ? Optional.of(Duration.parse(PropertiesFile.read(file(layout)).getProperty(TOOK)))
                : Optional.empty();
    }

    private static Path file(Layout layout) {
        return layout.home().resolve("startup.properties");
    }
}
