package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestServersIT {
    @Test
    void theDatabaseKeepsWhatItAcknowledgedWhileItIsAway() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri("kit"))) {
            client.getDatabase("kit").getCollection("facts").insertOne(new Document("_id", "kept"));
        }
        TestServers.mongo().stop();
        TestServers.mongo().start();
        try (MongoClient client = MongoClients.create(TestServers.mongoUri("kit"))) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(client.getDatabase("kit")
                                    .getCollection("facts")
                                    .countDocuments(new Document("_id", "kept")))
                            .isEqualTo(1));
        }
    }

    /**
     * Confirmed for some seconds, and only then killed: RabbitMQ 4.3 forgets a quorum queue's log, confirmed messages
     * included, when it is killed within moments of the queue's declaration (seen; the platform declares its queues once).
     */
    @Test
    void theBrokerKeepsConfirmedMessagesWhileItIsAway() throws Exception {
        int confirmed = 0;
        try (Connection connection = factory().newConnection();
                var channel = connection.createChannel()) {
            channel.queueDeclare("kit.kept", true, false, false, null);
            channel.confirmSelect();
            Instant until = Instant.now().plusSeconds(3);
            while (Instant.now().isBefore(until)) {
                channel.basicPublish("", "kit.kept", MessageProperties.PERSISTENT_BASIC, new byte[] {1});
                channel.waitForConfirmsOrDie(10_000);
                confirmed++;
            }
        }
        TestServers.broker().stop();
        assertThatThrownBy(() -> factory().newConnection()).isInstanceOf(Exception.class);
        TestServers.broker().start();
        long expected = confirmed;
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(count()).isEqualTo(expected));
    }

    private static long count() throws Exception {
        try (Connection connection = factory().newConnection();
                var channel = connection.createChannel()) {
            return channel.messageCount("kit.kept");
        }
    }

    private static ConnectionFactory factory() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(TestServers.broker().host());
        factory.setPort(TestServers.broker().port());
        factory.setVirtualHost(TestServers.virtualHost());
        factory.setUsername("guest");
        factory.setPassword("guest");
        return factory;
    }
}
