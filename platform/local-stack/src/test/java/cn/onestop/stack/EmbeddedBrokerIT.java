package cn.onestop.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    private static final String EXCHANGE = "onestop.events";
    private static final String QUEUE = "legal_aid.inbox";
    private static final int MESSAGES = 300;

    @TempDir
    Path directory;

    @Test
    void confirmedPersistentMessagesSurviveThatTheProcessIsKilled() throws Exception {
        try (ChildServer broker = ChildServer.start("broker", directory)) {
            Channel channel = topology(connect(broker.port()));
            channel.confirmSelect();
            for (int i = 0; i < MESSAGES; i++) {
                channel.basicPublish(
                        EXCHANGE, "mediation.failed.v1", true, MessageProperties.PERSISTENT_BASIC, text("" + i));
            }
            channel.waitForConfirmsOrDie(10_000);
            broker.kill();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.inDirectory(directory, 0);
                Connection connection = connect(broker.port())) {
            Set<Integer> kept = new TreeSet<>();
            Channel channel = connection.createChannel();
            for (GetResponse got = channel.basicGet(QUEUE, true); got != null; got = channel.basicGet(QUEUE, true)) {
                kept.add(Integer.valueOf(new String(got.getBody(), StandardCharsets.UTF_8)));
            }
            assertThat(kept).hasSize(MESSAGES);
        }
    }

    @Test
    void anUnroutableMandatoryMessageIsRefusedAndReturned() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.inMemory(0);
                Connection connection = connect(broker.port())) {
            Channel channel = topology(connection);
            BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
            channel.addReturnListener(returned -> outcomes.add("returned"));
            channel.addConfirmListener((tag, multiple) -> outcomes.add("ack"), (tag, multiple) -> outcomes.add("nack"));
            channel.confirmSelect();

            channel.basicPublish(
                    EXCHANGE, "mediation.failed.v1", true, MessageProperties.PERSISTENT_BASIC, text("routed"));
            assertThat(outcomes.poll(5, TimeUnit.SECONDS)).isEqualTo("ack");

            channel.basicPublish(
                    EXCHANGE, "nobody.listens.v1", true, MessageProperties.PERSISTENT_BASIC, text("unroutable"));
            assertThat(List.of(outcomes.poll(5, TimeUnit.SECONDS), outcomes.poll(5, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder("nack", "returned");
        }
    }

    @Test
    void queueArgumentsAreRefusedAsTheyWouldBeIgnored() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.inMemory(0)) {
            Connection connection = connect(broker.port());
            assertThatThrownBy(() -> connection
                            .createChannel()
                            .queueDeclare("quorum", true, false, false, Map.of("x-queue-type", "quorum")))
                    .hasStackTraceContaining("x-queue-type");
            assertThat(connection.isOpen()).isFalse();
        }
    }

    @RepeatedTest(3)
    void clientsCanWorkTheMomentItIsStarted() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.inDirectory(directory, 0);
                Connection connection = connect(broker.port())) {
            topology(connection);
        }
    }

    private static Channel topology(Connection connection) throws Exception {
        Channel channel = connection.createChannel();
        channel.exchangeDeclare(EXCHANGE, "topic", true);
        channel.queueDeclare(QUEUE, true, false, false, null);
        channel.queueBind(QUEUE, EXCHANGE, "mediation.#");
        return channel;
    }

    private static Connection connect(int port) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
