package cn.onestop.cases;

import cn.onestop.stack.EmbeddedBroker;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.Container;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The broker of this module's ITs, one for the whole run: the trial's, or RabbitMQ when
 * {@code onestop.test.servers=containers}, set up as deploy/ sets it up: quorum queues, no limit of deliveries.
 */
public final class TestBroker {
    private static final Server SERVER = start();

    private TestBroker() {}

    /** Where it listens. */
    public record Address(String host, int port) {}

    public static Address address() {
        return SERVER.address();
    }

    public static Connection connect() throws IOException, TimeoutException {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(address().host());
        factory.setPort(address().port());
        return factory.newConnection();
    }

    /** RabbitMQ's own command on the broker; only with containers. */
    public static void rabbitmqctl(String... words) {
        rabbitmqctl(Objects.requireNonNull(SERVER.container(), "the trial's broker has no rabbitmqctl"), words);
    }

    private static void rabbitmqctl(RabbitMQContainer container, String... words) {
        String[] command =
                Stream.concat(Stream.of("rabbitmqctl"), Stream.of(words)).toArray(String[]::new);
        try {
            Container.ExecResult result = container.execInContainer(command);
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

    private static Server start() {
        if (!"containers".equals(System.getProperty("onestop.test.servers"))) {
            return new Server(
                    new Address("127.0.0.1", EmbeddedBroker.inMemory(0).port()), null);
        }
        String image = Objects.requireNonNullElse(System.getenv("RABBITMQ_IMAGE"), "rabbitmq:4.3-management");
        RabbitMQContainer container =
                new RabbitMQContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("rabbitmq"));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        rabbitmqctl(container, "update_vhost_metadata", "/", "--default-queue-type", "quorum");
        rabbitmqctl(
                container,
                "set_policy",
                "delivery-limit",
                ".*",
                "{\"delivery-limit\":-1}",
                "--apply-to",
                "quorum_queues");
        return new Server(new Address(container.getHost(), container.getAmqpPort()), container);
    }

    private record Server(Address address, @Nullable RabbitMQContainer container) {}
}
