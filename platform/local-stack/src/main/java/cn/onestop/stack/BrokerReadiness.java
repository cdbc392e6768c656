package cn.onestop.stack;

import java.time.Duration;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.State;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.VirtualHostNode;
import org.jspecify.annotations.Nullable;

/** Waits until clients can work: the port is open before the virtual host behind it has been read from its store. */
final class BrokerReadiness extends DefaultSystemLauncherListener {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private @Nullable SystemConfig<?> system;
    private @Nullable RuntimeException failure;

    @Override
    public void onContainerResolve(SystemConfig<?> resolved) {
        system = resolved;
    }

    @Override
    public void errorOnStartup(RuntimeException e) {
        failure = e;
    }

    int awaitPort() throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (failure != null) {
                throw failure;
            }
            Broker<?> broker = system == null ? null : system.getContainer(Broker.class);
            if (broker != null && broker.getVirtualHostNodes().stream().allMatch(BrokerReadiness::isActive)) {
                Port<?> port = broker.getPorts().iterator().next();
                if (port.getState() == State.ERRORED) {
                    throw new IllegalStateException("port " + port.getPort() + " could not be opened");
                }
                if (port.getState() == State.ACTIVE) {
                    return port.getBoundPort();
                }
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("it was not ready within " + LIMIT.toSeconds() + " s");
    }

    private static boolean isActive(VirtualHostNode<?> node) {
        return node.getState() == State.ACTIVE
                && node.getVirtualHost() != null
                && Objects.requireNonNull(node.getVirtualHost()).getState() == State.ACTIVE;
    }
}
