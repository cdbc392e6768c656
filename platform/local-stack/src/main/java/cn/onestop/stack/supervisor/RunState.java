package cn.onestop.stack.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What is known of a process that was started: enough to find it again after the command that started it is long gone, and not to take another
 * process with the same number for it.
 */
record RunState(long pid, Instant startedAt, Optional<Duration> readyAfter) {
    private static final Duration CLOCK_ROUNDING = Duration.ofSeconds(2);

    static RunState of(ProcessHandle process) {
        return new RunState(process.pid(), process.info().startInstant().orElseGet(Instant::now), Optional.empty());
    }

    RunState ready(Duration after) {
        return new RunState(pid, startedAt, Optional.of(after));
    }

    /** The process, if it is still that one and runs; a zombie, which nobody has buried yet, does not run. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().command().isPresent())
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_ROUNDING) < 0)
                        .orElse(true));
    }

    static Optional<RunState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = PropertiesFile.read(file);
        return Optional.of(new RunState(
                Long.parseLong(kept.getProperty("pid")),
                Instant.parse(kept.getProperty("startedAt")),
                Optional.ofNullable(kept.getProperty("readyAfter")).map(Duration::parse)));
    }

    void write(Path file) {
        Properties properties = new Properties();
        properties.setProperty("pid", String.valueOf(pid));
        properties.setProperty("startedAt", startedAt.toString());
        readyAfter.ifPresent(after -> properties.setProperty("readyAfter", after.toString()));
        PropertiesFile.write(file, properties);
    }
}
