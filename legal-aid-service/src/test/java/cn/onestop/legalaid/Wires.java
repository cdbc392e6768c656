package cn.onestop.legalaid;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.TestServers;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.DeliverCallback;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The broker from outside: hears every event of this line, and says what other lines would. */
final class Wires {
    private static final String EXCHANGE = "onestop.events";

    private final Channel channel;
    private final List<CaseEvent> heard = new CopyOnWriteArrayList<>();

    Wires() {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setHost(TestServers.broker().host());
            factory.setPort(TestServers.broker().port());
            factory.setVirtualHost(TestServers.virtualHost());
            factory.setUsername("guest");
            factory.setPassword("guest");
            Connection connection = factory.newConnection("legal-aid-it");
            channel = connection.createChannel();
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, EXCHANGE, "legal_aid.#");
            DeliverCallback keep = (tag, message) ->
                    heard.add(CloudEvents.read(new String(message.getBody(), StandardCharsets.UTF_8)));
            channel.basicConsume(queue, true, keep, tag -> {});
        } catch (Exception e) {
            throw new IllegalStateException("the broker can't be reached", e);
        }
    }

    void say(CaseEvent event) {
        try {
            channel.basicPublish(
                    EXCHANGE,
                    event.type(),
                    new AMQP.BasicProperties.Builder()
                            .contentType(CloudEvents.CONTENT_TYPE)
                            .messageId(event.id())
                            .deliveryMode(2)
                            .build(),
                    CloudEvents.write(event).getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What this line said about a case, in the order of its sequence, repeats left out. */
    List<CaseEvent> about(String reference) {
        return heard.stream()
                .filter(event -> event.subject().equals(reference))
                .sorted(java.util.Comparator.comparingLong(CaseEvent::sequence))
                .distinct()
                .toList();
    }

    /** What this line answered to a referral. */
    List<CaseEvent> answersTo(String referral) {
        return heard.stream()
                .filter(event -> event.data().get("answer") instanceof java.util.Map<?, ?> answer
                        && referral.equals(answer.get("referral")))
                .distinct()
                .toList();
    }
}
