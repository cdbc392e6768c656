package cn.onestop.stack.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** One row a process, and the totals. */
final class Status {
    private static final String ROW = "  %-22s %-9s %7s %6s %10s %8s %10s";

    private final Layout layout;
    private final Terminal terminal;
    private final Processes processes;

    Status(Layout layout, Terminal terminal) {
        this.layout = layout;
        this.terminal = terminal;
        this.processes = new Processes(layout);
    }

    /** Whether everything is up. */
    boolean print(Platform platform) {
        Readiness readiness = new Readiness(layout, processes, terminal, Duration.ZERO);
        terminal.line(row("service 服务", "state", "pid", "port", "uptime", "MB", "start"));
        long total = 0;
        boolean allUp = true;
        for (Instance instance : platform.instances()) {
            Optional<RunState> state = processes.state(instance.name());
            Optional<ProcessHandle> process = state.flatMap(RunState::process);
            String word = process.isEmpty()
                    ? (state.isEmpty() ? "down" : "gone")
                    : readiness.isReady(instance) ? "up" : "not ready";
            allUp &= word.equals("up");
            OptionalLong memory = process.map(p -> Memory.megabytes(p.pid())).orElse(OptionalLong.empty());
            total += memory.orElse(0);
            terminal.line(row(
                    instance.name(),
                    word,
                    process.map(p -> String.valueOf(p.pid())).orElse("-"),
                    String.valueOf(instance.port()),
                    process.flatMap(p -> state).map(s -> uptime(s.startedAt())).orElse("-"),
                    memory.isPresent() ? String.valueOf(memory.getAsLong()) : "-",
                    process.flatMap(p -> state)
                            .flatMap(RunState::readyAfter)
                            .map(Terminal::seconds)
                            .orElse("-")));
        }
        terminal.line(row(
                "total 合计",
                "",
                "",
                "",
                "",
                String.valueOf(total),
                Startup.last(layout).map(Terminal::seconds).orElse("-")));
        return allUp;
    }

    private static String row(String... columns) {
        // Chinese characters take two columns of a terminal each.
        int wide = (int) columns[0].chars().filter(c -> c > 0x2E80).count();
        return String.format(Locale.ROOT, ROW.replace("%-22s", "%-" + (22 - wide) + "s"), (Object[]) columns);
    }

    private static String uptime(Instant startedAt) {
        Duration up = Duration.between(startedAt, Instant.now());
        return up.toHours() > 0
                ? up.toHours() + " h " + up.toMinutesPart() + " min"
                : up.toMinutes() + " min " + up.toSecondsPart() + " s";
    }
}
