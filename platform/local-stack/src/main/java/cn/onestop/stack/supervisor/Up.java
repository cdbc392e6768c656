package cn.onestop.stack.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Starts what does not run yet, servers first; if it is interrupted or fails, what it started is stopped again. */
final class Up {
    private static final Duration START_LIMIT = Duration.ofSeconds(240);
    private static final Duration GRACE_WHEN_GIVEN_UP = Duration.ofSeconds(5);

    private final Layout layout;
    private final Platform platform;
    private final Processes processes;
    private final Terminal terminal;
    private final Readiness readiness;
    private final List<String> started = Collections.synchronizedList(new ArrayList<>());

    Up(Layout layout, Platform platform, Terminal terminal) {
        this.layout = layout;
        this.platform = platform;
        this.processes = new Processes(layout);
        this.terminal = terminal;
        this.readiness = new Readiness(layout, processes, terminal, START_LIMIT);
    }

    boolean isComplete() {
        return missing(platform.instances()).isEmpty();
    }

    boolean isPartial() {
        return missing(platform.instances()).size() < platform.instances().size();
    }

    void run(boolean build) {
        List<Instance> missing = missing(platform.instances());
        boolean fromNothing = !isPartial();
        Ports.requireFree(missing);
        List<Module> idle = modulesOf(missing);
        if (build) {
            new Build(layout, terminal).bringUpToDate(idle);
        }
        new Extraction(layout).bringUpToDate(idle);
        Thread giveUp = new Thread(this::stopWhatWasStarted, "give up");
        Runtime.getRuntime().addShutdownHook(giveUp);
        try {
            platform.keep(layout);
            long start = System.nanoTime();
            terminal.headline("Starting 启动");
            startAll(platform.servers());
            startAll(platform.services());
            if (fromNothing) {
                Startup.keep(layout, Duration.ofNanos(System.nanoTime() - start));
            }
        } catch (RuntimeException e) {
            stopWhatWasStarted();
            throw e;
        } finally {
            forget(giveUp);
        }
    }

    /** Those of which no instance runs: what a running process was loaded from is left alone. */
    private List<Module> modulesOf(List<Instance> missing) {
        return platform.modules().stream()
                .filter(module -> missing.containsAll(platform.instances().stream()
                        .filter(instance -> instance.module().equals(module))
                        .toList()))
                .toList();
    }

    /** Starts one instance again, after it was killed or stopped. */
    void startAgain(Instance instance) {
        if (processes.running(instance.name()).isPresent()) {
            throw new Trouble(instance.name() + " is running already.");
        }
        Ports.requireFree(List.of(instance));
        startAll(List.of(instance));
    }

    private void startAll(List<Instance> wanted) {
        Launch launch = new Launch(layout, platform);
        List<Instance> missing = missing(wanted);
        for (Instance instance : missing) {
            processes.start(instance.name(), launch.command(instance), launch.environment(instance));
            started.add(instance.name());
        }
        readiness.await(missing);
    }

    private List<Instance> missing(List<Instance> wanted) {
        return wanted.stream()
                .filter(instance -> processes.running(instance.name()).isEmpty())
                .toList();
    }

    private void stopWhatWasStarted() {
        if (!started.isEmpty()) {
            terminal.line("Stopping what was started 正在停止 …");
            processes.stop(List.copyOf(started), GRACE_WHEN_GIVEN_UP);
            started.clear();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The interruption came first: the hook is running.
        }
    }
}
