package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Waits until each process says that it can work, and tells at once when one has ended instead. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int HTTP_MILLIS = 2_000;
    private static final int LINES_OF_LOG = 25;

    private final Layout layout;
    private final Processes processes;
    private final Terminal terminal;
    private final Duration limit;

    Readiness(Layout layout, Processes processes, Terminal terminal, Duration limit) {
        this.layout = layout;
        this.processes = processes;
        this.terminal = terminal;
        this.limit = limit;
    }

    void await(List<Instance> instances) {
        long start = System.nanoTime();
        List<Instance> pending = new ArrayList<>(instances);
        while (!pending.isEmpty()) {
            for (Iterator<Instance> each = pending.iterator(); each.hasNext(); ) {
                Instance instance = each.next();
                // Asked before the probe: another process on the same port is not taken for it.
                boolean alive = processes.running(instance.name()).isPresent();
                if (alive && isReady(instance)) {
                    Duration after = since(start);
                    processes.isReady(instance.name(), after);
                    terminal.done(
                            instance.name(), "ready after " + Terminal.seconds(after) + ", port " + instance.port());
                    each.remove();
                } else if (!alive) {
                    throw ended(instance, "ended instead of getting ready");
                } else if (since(start).compareTo(limit) > 0) {
                    throw ended(instance, "was not ready within " + Terminal.seconds(limit));
                }
            }
            terminal.waiting(pending.stream().map(Instance::name).toList(), since(start));
            pause();
        }
    }

    boolean isReady(Instance instance) {
        return instance.module().isService() ? answersReady(instance) : saysReady(instance);
    }

    private static boolean answersReady(Instance instance) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(instance.address() + "/readyz").toURL().openConnection();
            connection.setConnectTimeout(HTTP_MILLIS);
            connection.setReadTimeout(HTTP_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean saysReady(Instance instance) {
        return anyLine(instance, ("READY " + instance.port())::equals);
    }

    private boolean anyLine(Instance instance, Predicate<String> matching) {
        return lastLines(instance).stream().anyMatch(matching);
    }

    private List<String> lastLines(Instance instance) {
        try {
            return Files.exists(layout.log(instance.name()))
                    ? new String(Files.readAllBytes(layout.log(instance.name())), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Trouble ended(Instance instance, String what) {
        List<String> lines = lastLines(instance);
        String tail = String.join("\n    ", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
        return new Trouble(instance.name() + " " + what + ". The end of its log (" + layout.log(instance.name())
                + "):\n    " + tail);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.");
        }
    }
}
