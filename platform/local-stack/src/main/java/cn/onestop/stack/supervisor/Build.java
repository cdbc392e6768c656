package cn.onestop.stack.supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Builds what is missing or older than its sources, with the project's own Maven, and tells module by module. */
final class Build {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building ([^:\\s]+).*\\[(\\d+/\\d+)]");
    private static final int LINES_OF_LOG = 30;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Layout layout;
    private final Sources sources;
    private final Terminal terminal;
    private volatile String building = "Maven";

    Build(Layout layout, Terminal terminal) {
        this.layout = layout;
        this.sources = new Sources(layout);
        this.terminal = terminal;
    }

    void bringUpToDate(List<Module> modules) {
        List<Path> stale = sources.folders(modules).stream()
                .filter(sources::areNewerThanTheirJar)
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        terminal.headline("Building 构建");
        terminal.note(
                "a build from nothing takes two to seven minutes, most of it for what Maven fetches; later only what changed is built 首次构建约需两至七分钟");
        long start = System.nanoTime();
        List<String> command = new ArrayList<>(List.of(
                layout.root()
                        .resolve(Processes.isWindows() ? "mvnw.cmd" : "mvnw")
                        .toString(),
                "-B",
                "-ntp",
                "-Dstyle.color=never",
                "-Dmaven.test.skip=true",
                "-T",
                "1C",
                "-am",
                "-pl",
                stale.stream()
                        .map(folder ->
                                layout.root().relativize(folder).toString().replace('\\', '/'))
                        .collect(Collectors.joining(",")),
                "package"));
        maven(command);
        sources.built();
        terminal.note("built in " + Terminal.seconds(Duration.ofNanos(System.nanoTime() - start)));
    }

    private void maven(List<String> command) {
        Path log = layout.log("build");
        try {
            Files.createDirectories(log.getParent());
            Process maven = new ProcessBuilder(command)
                    .directory(layout.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            Thread stop = new Thread(() -> {
                maven.descendants().forEach(ProcessHandle::destroy);
                maven.destroy();
            });
            Runtime.getRuntime().addShutdownHook(stop);
            List<String> lines = new ArrayList<>();
            Thread clock = showElapsed();
            try (BufferedReader output = maven.inputReader()) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    lines.add(line);
                    tell(line);
                }
            } finally {
                clock.interrupt();
            }
            int exit = maven.waitFor();
            Files.write(log, lines);
            Runtime.getRuntime().removeShutdownHook(stop);
            if (exit != 0) {
                throw new Trouble("The build failed; all of it is in " + log + ". Its end:\n    "
                        + String.join("\n    ", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.");
        }
    }

    private void tell(String line) {
        Matcher module = MODULE.matcher(line);
        if (module.find()) {
            building = module.group(1);
            terminal.note(module.group(2) + "  " + module.group(1));
        }
    }

    /** Maven is silent while it fetches: what it is at, and for how long, is shown meanwhile. */
    private Thread showElapsed() {
        long start = System.nanoTime();
        return Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Thread.sleep(PAUSE);
                    terminal.waiting(List.of(building), Duration.ofNanos(System.nanoTime() - start));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // built
            }
        });
    }
}
