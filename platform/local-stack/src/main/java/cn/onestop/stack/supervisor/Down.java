package cn.onestop.stack.supervisor;

import java.util.List;

/** Stops in order: the gateway takes no more requests, the services finish theirs, and the servers go last. */
final class Down {
    private final Layout layout;
    private final Terminal terminal;
    private final Processes processes;

    Down(Layout layout, Terminal terminal) {
        this.layout = layout;
        this.terminal = terminal;
        this.processes = new Processes(layout);
    }

    /** Whether anything ran. */
    boolean run(Platform platform) {
        boolean ran = platform.instances().stream()
                .anyMatch(i -> processes.running(i.name()).isPresent());
        if (ran) {
            terminal.headline("Stopping 停止");
        }
        stop(names(platform.services().stream().filter(Down::isEntrance).toList()));
        stop(names(platform.services().stream().filter(i -> !isEntrance(i)).toList()));
        stop(names(platform.servers()));
        Platform.forget(layout);
        return ran;
    }

    private static boolean isEntrance(Instance instance) {
        return instance.module().name().equals("gateway");
    }

    private static List<String> names(List<Instance> instances) {
        return instances.stream().map(Instance::name).toList();
    }

    private void stop(List<String> names) {
        List<String> running = names.stream()
                .filter(name -> processes.running(name).isPresent())
                .toList();
        List<String> killed = processes.stop(names, Processes.GRACE);
        for (String name : running) {
            terminal.done(
                    name,
                    killed.contains(name)
                            ? "did not stop in " + Processes.GRACE.toSeconds() + " s: killed"
                            : "stopped");
        }
    }
}
