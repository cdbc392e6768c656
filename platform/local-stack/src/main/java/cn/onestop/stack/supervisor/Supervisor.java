package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** {@code ./onestop}: builds, starts, shows and stops the whole platform on one machine, for a trial. */
public final class Supervisor {
    private final Layout layout;
    private final Terminal terminal;
    private final List<Module> modules;

    private Supervisor(Layout layout, Terminal terminal) {
        this.layout = layout;
        this.terminal = terminal;
        this.modules = Module.readAll(layout.localStack().resolve("modules.list"));
    }

    /** The checkout is the property {@code onestop.root}, which the launcher script sets. */
    public static void main(String[] words) {
        Terminal terminal = Terminal.standard();
        int exit;
        try {
            Arguments arguments = Arguments.parse(List.of(words));
            Path root = Path.of(System.getProperty("onestop.root", "."))
                    .toAbsolutePath()
                    .normalize();
            exit = new Supervisor(new Layout(root), terminal).run(arguments);
        } catch (Trouble trouble) {
            terminal.trouble(trouble.text());
            exit = trouble.exitCode();
        }
        System.exit(exit);
    }

    private int run(Arguments arguments) {
        return switch (arguments.command()) {
            case HELP -> {
                terminal.line(Arguments.USAGE);
                yield 0;
            }
            case UP -> {
                alone(() -> up(arguments));
                yield 0;
            }
            case DOWN -> {
                alone(this::down);
                yield 0;
            }
            case RESET -> {
                alone(this::reset);
                yield 0;
            }
            case STATUS -> new Status(layout, terminal).print(current()) ? 0 : 3;
            case LOGS -> {
                Logs.print(layout, named(arguments), arguments.follow());
                yield 0;
            }
            case KILL -> {
                new Processes(layout).kill(named(arguments).name());
                terminal.done(named(arguments).name(), "killed");
                yield 0;
            }
            case START -> {
                alone(() -> new Up(layout, current(), terminal).startAgain(named(arguments)));
                yield 0;
            }
            case DEMO -> demo(arguments);
        };
    }

    private void up(Arguments arguments) {
        Optional<Platform> kept = Platform.kept(modules, layout);
        Platform asked = Platform.asked(modules, System.getenv(), arguments.replicas());
        Platform platform =
                kept.filter(k -> new Up(layout, k, terminal).isPartial()).orElse(asked);
        Up up = new Up(layout, platform, terminal);
        if (up.isPartial()
                && !arguments.replicas().isEmpty()
                && !platform.replicas().equals(asked.replicas())) {
            throw new Trouble(
                    "It is up with other replicas, and all services must learn of new ones: ./onestop down first.");
        }
        if (up.isComplete()) {
            terminal.line("The platform is already up. 平台已在运行。");
        } else {
            up.run(arguments.build());
        }
        introduce(platform);
    }

    private void introduce(Platform platform) {
        terminal.headline("Ready 就绪   " + platform.gateway());
        terminal.note("the gateway, the one entrance: " + platform.gateway() + "/");
        terminal.note("every API, to read and to try, logged in as one of the accounts below: " + platform.gateway()
                + "/swagger-ui.html");
        Accounts accounts = Accounts.read(layout);
        if (!accounts.all().isEmpty()) {
            terminal.headline("Sample accounts 样例账号");
            accounts.print(terminal);
        }
        terminal.headline("This is a trial 试用环境");
        terminal.note(
                "one machine, at most 20,000 cases a line, reachable from this machine only; every person in it is invented");
        terminal.note("./onestop demo tells the story   ·   status   ·   logs SERVICE   ·   down");
    }

    private void down() {
        if (!new Down(layout, terminal).run(current())) {
            terminal.line("Nothing is running. 没有正在运行的服务。");
        }
    }

    private void reset() {
        down();
        Folders.delete(layout.data());
        terminal.line("All data is forgotten. 数据已清空。");
    }

    private int demo(Arguments arguments) {
        if (arguments.against().isPresent()) {
            new Build(layout, terminal).bringUpToDate(List.of());
            return Demo.run(layout, arguments, arguments.against().get());
        }
        alone(() -> up(arguments));
        return Demo.run(layout, arguments, current().gateway());
    }

    private Instance named(Arguments arguments) {
        return current().instance(arguments.instance().orElseThrow());
    }

    private Platform current() {
        return Platform.kept(modules, layout)
                .orElseGet(() -> Platform.asked(modules, System.getenv(), java.util.Map.of()));
    }

    /** One command at a time may change what runs. The lock ends with this process, however it ends. */
    private void alone(Runnable command) {
        try {
            Files.createDirectories(layout.home());
            try (FileChannel lock = FileChannel.open(
                    layout.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (lock.tryLock() == null) {
                    throw new Trouble("Another ./onestop command is starting or stopping the platform; wait for it.");
                }
                command.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
