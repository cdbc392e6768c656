package cn.onestop.mediation;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.TestServers;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** The other end of the exchange: hears what mediation says, and says what other lines say. */
final class Broker implements AutoCloseable {
    private static final String EXCHANGE = "onestop.events";

    private final Connection connection;
    private final Channel channel;
    private final String queue;
    private final List<CaseEvent> heard = new CopyOnWriteArrayList<>();

    Broker(String... bindings) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(TestServers.broker().host());
        factory.setPort(TestServers.broker().port());
        factory.setVirtualHost(TestServers.virtualHost());
        factory.setUsername("guest");
        factory.setPassword("guest");
        connection = factory.newConnection();
        channel = connection.createChannel();
        queue = channel.queueDeclare().getQueue();
        for (String binding : bindings) {
            channel.queueBind(queue, EXCHANGE, binding);
        }
    }

    void say(CaseEvent event) throws IOException {
        channel.basicPublish(
                EXCHANGE,
                event.type(),
                new AMQP.BasicProperties.Builder()
                        .contentType(CloudEvents.CONTENT_TYPE)
                        .messageId(event.id())
                        .deliveryMode(2)
                        .build(),
                CloudEvents.write(event).getBytes(StandardCharsets.UTF_8));
    }

    /** The event of this type about this case, once it was heard. */
    CaseEvent hear(String type, String subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            drain();
                            return heard.stream()
                                    .filter(event -> event.type().equals(type)
                                            && event.subject().equals(subject))
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Everything that was heard so far. */
    List<CaseEvent> all() throws IOException {
        drain();
        return List.copyOf(heard);
    }

    private void drain() throws IOException {
        for (GetResponse next = channel.basicGet(queue, true); next != null; next = channel.basicGet(queue, true)) {
            heard.add(CloudEvents.read(new String(next.getBody(), StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
