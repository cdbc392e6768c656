package cn.onestop.testkit;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.outbox.Topology;
import cn.onestop.kernel.CaseEvent;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Hears what a service tells, out of a queue whose own service does not run in the test, and says things to it. */
public final class EventTap {
    private static final String QUEUE = "registry.inbox";

    private final List<CaseEvent> heard = new ArrayList<>();

    /** Every event of a subject so far, repeats included, in the order of arrival. */
    public synchronized List<CaseEvent> heardOf(String subject) {
        withChannel(channel -> {
            for (GetResponse got = channel.basicGet(QUEUE, true); got != null; got = channel.basicGet(QUEUE, true)) {
                heard.add(CloudEvents.read(new String(got.getBody(), StandardCharsets.UTF_8)));
            }
        });
        return heard.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    /** Publishes anything at all, and waits until the broker has it. */
    public static void say(String type, String body) {
        withChannel(channel -> {
            channel.confirmSelect();
            channel.basicPublish(Topology.published().exchange(), type, null, body.getBytes(StandardCharsets.UTF_8));
            try {
                channel.waitForConfirmsOrDie(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException e) {
                throw new IOException(e);
            }
        });
    }

    public static void say(CaseEvent event) {
        say(event.type(), CloudEvents.write(event));
    }

    private interface Work {
        void on(Channel channel) throws IOException;
    }

    private static void withChannel(Work work) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(TestServers.broker().host());
        factory.setPort(TestServers.broker().port());
        factory.setVirtualHost(TestServers.virtualHost());
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            Topology.published().declare(connection);
            work.on(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
