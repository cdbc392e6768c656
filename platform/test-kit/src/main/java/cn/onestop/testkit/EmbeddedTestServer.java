package cn.onestop.testkit;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One of the trial's servers inside this JVM. */
final class EmbeddedTestServer implements TestServer {
    /** A server that runs, and how it ends. */
    record Running(int port, Runnable close) {}

    private final IntFunction<Running> opening;
    private final int port;
    private @Nullable Running running;

    EmbeddedTestServer(IntFunction<Running> opening) {
        this.opening = opening;
        Running first = opening.apply(0);
        this.running = first;
        this.port = first.port();
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.close().run();
            running = null;
        }
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = opening.apply(port);
        }
    }
}
