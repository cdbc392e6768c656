package cn.onestop.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** A real server in a container, at a port of its own that stays when it is stopped and started again. */
final class ContainerTestServer implements TestServer {
    private final GenericContainer<?> container;
    private final int port;

    ContainerTestServer(GenericContainer<?> container, int innerPort) {
        this.container = container;
        this.port = freePort();
        container.setPortBindings(List.of(port + ":" + innerPort));
        container.start(); // without Docker this fails the run, as it should
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void stop() {
        DockerClientFactory.instance()
                .client()
                .killContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void start() {
        DockerClientFactory.instance()
                .client()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
