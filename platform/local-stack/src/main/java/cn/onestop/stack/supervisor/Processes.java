package cn.onestop.stack.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts processes that outlive the command that starts them, and finds, stops and kills them later. */
final class Processes {
    static final Duration GRACE = Duration.ofSeconds(20);

    private final Layout layout;

    Processes(Layout layout) {
        this.layout = layout;
    }

    RunState start(String name, List<String> command, Map<String, String> environment) {
        List<String> detached = new ArrayList<>(detachment());
        detached.addAll(command);
        Path log = layout.log(name);
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, layout.log(name + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder = new ProcessBuilder(detached)
                    .directory(layout.root().toFile())
                    .redirectInput(new File(isWindows() ? "NUL" : "/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            RunState state = RunState.of(builder.start().toHandle());
            state.write(file(name));
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // In a session of its own a process gets neither the Ctrl-C nor the hang-up of this terminal. setsid keeps the
    // process id.
    private static List<String> detachment() {
        return isWindows()
                ? List.of()
                : onPath("setsid") ? List.of("setsid") : onPath("nohup") ? List.of("nohup") : List.of();
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    void isReady(String name, Duration after) {
        state(name).ifPresent(state -> state.ready(after).write(file(name)));
    }

    Optional<RunState> state(String name) {
        return RunState.read(file(name));
    }

    Optional<ProcessHandle> running(String name) {
        return state(name).flatMap(RunState::process);
    }

    /** Asks all of them to end, kills what has not after the grace, and returns the names of those killed. */
    List<String> stop(List<String> names, Duration grace) {
        List<CompletableFuture<Optional<String>>> stops = names.stream()
                .map(name -> running(name)
                        .map(process -> stop(name, process, grace))
                        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())))
                .toList();
        List<String> killed =
                stops.stream().flatMap(stop -> stop.join().stream()).toList();
        names.forEach(name -> PropertiesFile.delete(file(name)));
        return killed;
    }

    private static CompletableFuture<Optional<String>> stop(String name, ProcessHandle process, Duration grace) {
        process.destroy();
        return process.onExit()
                .orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(ended -> Optional.<String>empty())
                .exceptionallyCompose(late -> {
                    process.destroyForcibly();
                    return process.onExit()
                            .orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS)
                            .handle((ended, stuck) -> Optional.of(name));
                });
    }

    /** kill -9; its state is kept, so that {@code status} shows that it is gone. */
    void kill(String name) {
        ProcessHandle process = running(name).orElseThrow(() -> new Trouble(name + " is not running."));
        process.destroyForcibly();
        process.onExit().orTimeout(GRACE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private Path file(String name) {
        return layout.run().resolve(name + ".properties");
    }
}
