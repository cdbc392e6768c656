package cn.onestop.cases;

import cn.onestop.stack.EmbeddedBroker;
import java.util.Objects;
import org.testcontainers.rabbitmq.RabbitMQContainer;
import org.testcontainers.utility.DockerImageName;

/** The broker of this module's ITs, one for the whole run: the trial's, or RabbitMQ when {@code onestop.test.servers=containers}. */
public final class TestBroker {
    private static final Address ADDRESS = start();

    private TestBroker() {}

    /** Where it listens. */
    public record Address(String host, int port) {}

    public static Address address() {
        return ADDRESS;
    }

    private static Address start() {
        if (!"containers".equals(System.getProperty("onestop.test.servers"))) {
            return new Address("127.0.0.1", EmbeddedBroker.inMemory(0).port());
        }
        String image = Objects.requireNonNullElse(System.getenv("RABBITMQ_IMAGE"), "rabbitmq:4.3-management");
        RabbitMQContainer container =
                new RabbitMQContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("rabbitmq"));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new Address(container.getHost(), container.getAmqpPort());
    }
}
