package cn.onestop.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.testcontainers.consul.ConsulContainer;
import org.testcontainers.containers.Container;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/** Real servers; the images may be replaced by MONGO_IMAGE, RABBITMQ_IMAGE and CONSUL_IMAGE. */
public final class RealServers {
    static final String VIRTUAL_HOST = "onestop";

    private static final int MONGO_PORT = 27017;
    private static final int AMQP_PORT = 5672;
    private static final int CONSUL_PORT = 8500;

    private RealServers() {}

    static TestServer mongo() {
        return new ContainerTestServer(new MongoDBContainer(image("MONGO_IMAGE", "mongo:8", "mongo")), MONGO_PORT);
    }

    /** Set up as deploy/ sets it up: quorum queues by default, and no message deleted because its consumer was lost often. */
    static TestServer broker() {
        RabbitMQContainer rabbit =
                new RabbitMQContainer(image("RABBITMQ_IMAGE", "rabbitmq:4.3-management", "rabbitmq"));
        ContainerTestServer server = new ContainerTestServer(rabbit, AMQP_PORT);
        run(rabbit, "rabbitmqctl", "add_vhost", VIRTUAL_HOST, "--default-queue-type", "quorum");
        run(rabbit, "rabbitmqctl", "set_permissions", "-p", VIRTUAL_HOST, "guest", ".*", ".*", ".*");
        run(
                rabbit,
                "rabbitmqctl",
                "set_policy",
                "-p",
                VIRTUAL_HOST,
                "delivery-limit",
                ".*",
                "{\"delivery-limit\":-1}",
                "--apply-to",
                "quorum_queues");
        return server;
    }

    /** A Consul agent; only with containers. */
    public static TestServer consul() {
        return Consul.SERVER;
    }

    private static final class Consul {
        static final TestServer SERVER = new ContainerTestServer(
                new ConsulContainer(image("CONSUL_IMAGE", "hashicorp/consul:1.22", "hashicorp/consul")), CONSUL_PORT);
    }

    private static DockerImageName image(String variable, String standard, String compatible) {
        return DockerImageName.parse(Objects.requireNonNullElse(System.getenv(variable), standard))
                .asCompatibleSubstituteFor(compatible);
    }

    private static void run(RabbitMQContainer rabbit, String... command) {
        try {
            Container.ExecResult result = rabbit.execInContainer(command);
            if (result.getExitCode() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + result.getStderr());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
