package cn.onestop.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.store.derby.DerbyUtils;
import org.apache.qpid.server.util.urlstreamhandler.data.Handler;

/**
 * A broker of AMQP 0-9-1 inside this JVM, for trials and tests: loopback only, one user {@code guest}/{@code guest}, one virtual host {@code /}.
 *
 * <p>Other than RabbitMQ it refuses arguments of queues and exchanges, and an unroutable mandatory message is refused (nack) before it is returned.
 */
public final class EmbeddedBroker implements LoopbackServer {
    static {
        // Derby is loaded before the broker tells it where to log, and then leaves a derby.log in the working
        // directory.
        DerbyUtils.configureDerbyLogging();
    }

    private final SystemLauncher launcher;
    private final int port;

    private EmbeddedBroker(BrokerConfiguration configuration) {
        BrokerReadiness readiness = new BrokerReadiness();
        launcher = new SystemLauncher(readiness);
        try {
            Handler.register();
            launcher.startup(Map.of(
                    "type",
                    "Memory",
                    SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                    configuration.asDataUrl(),
                    SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT,
                    false));
            port = readiness.awaitPort();
        } catch (Exception e) {
            launcher.shutdown();
            throw new IllegalStateException("The broker did not start: " + e.getMessage(), e);
        }
    }

    /** Starts a broker that forgets everything when it is closed; port 0 takes any free port. */
    public static EmbeddedBroker inMemory(int port) {
        return new EmbeddedBroker(BrokerConfiguration.inMemory(port));
    }

    /** Starts a broker that keeps durable queues and persistent messages in a directory; port 0 takes any free port. */
    public static EmbeddedBroker inDirectory(Path directory, int port) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedBroker(BrokerConfiguration.inDirectory(directory, port));
    }

    /** The port it listens on, on the loopback address. */
    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }
}
