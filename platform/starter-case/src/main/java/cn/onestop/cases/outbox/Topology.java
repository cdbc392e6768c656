package cn.onestop.cases.outbox;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every durable queue and binding of the platform, out of contracts/topology.yaml. Each service declares all of it before
 * it publishes; plain durable exchanges and queues, without arguments.
 *
 * @param queues the binding patterns by queue
 */
public record Topology(String exchange, Map<String, List<String>> queues) {
    private static final String RESOURCE = "/contracts/topology.yaml";

    /** The topology that ships with the platform. */
    public static Topology published() {
        try (InputStream yaml = Topology.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return new YAMLMapper().readValue(yaml, Topology.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Declares all of it; a repeat changes nothing. */
    public void declare(Connection connection) throws IOException {
        try (Channel channel = connection.createChannel()) {
            channel.exchangeDeclare(exchange, BuiltinExchangeType.TOPIC, true);
            for (Map.Entry<String, List<String>> queue : queues.entrySet()) {
                channel.queueDeclare(queue.getKey(), true, false, false, null);
                for (String pattern : queue.getValue()) {
                    channel.queueBind(queue.getKey(), exchange, pattern);
                }
            }
        } catch (TimeoutException e) {
            throw new IOException("the broker did not answer in time", e);
        }
    }
}
