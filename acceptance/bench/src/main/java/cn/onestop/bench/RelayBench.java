package cn.onestop.bench;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.outbox.Broker;
import cn.onestop.cases.outbox.Outbox;
import cn.onestop.cases.outbox.OutboxCollection;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.cases.outbox.OutboxSettings;
import cn.onestop.cases.outbox.Topology;
import cn.onestop.kernel.CaseEvent;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

/**
 * The relay, from the documents' outboxes to the confirm and the pull, against publishing the same bytes with the same
 * channels and window and nothing else.
 */
final class RelayBench implements AutoCloseable {
    private static final int CASES = 100;
    private static final int EVENTS_EACH = 100;
    private static final String COLLECTION = "bench_cases";
    private static final String TYPE = "mediation.bench.v1";
    private static final OutboxSettings SETTINGS =
            new OutboxSettings(4, 500, Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofSeconds(30));

    private final MongoClient mongo;
    private final MongoDatabase database;
    private final CachingConnectionFactory connections;
    private final Broker broker;
    private final OutboxRelay relay;
    private final Channel control;
    private int rounds;
    private final Topology topology = new Topology("onestop.bench", Map.of("bench.inbox", List.of(TYPE)));

    RelayBench(String mongoUri, CachingConnectionFactory connections) throws Exception {
        this.mongo = MongoClients.create(mongoUri);
        this.database = mongo.getDatabase("bench");
        this.connections = connections;
        this.broker = new Broker(connections, topology);
        this.relay = new OutboxRelay(database, List.of(new OutboxCollection(COLLECTION)), broker, SETTINGS);
        this.control = broker.connection().createChannel();
        relay.start();
    }

    double compare(int rounds) throws Exception {
        return new Rounds("relay, %,d events of %d cases".formatted(CASES * EVENTS_EACH, CASES), "/s", rounds)
                .compare("relay", this::relayed, "bare publishing", this::bare);
    }

    private double relayed() throws Exception {
        database.getCollection(COLLECTION).drop();
        List<Document> documents = documents();
        database.getCollection(COLLECTION).insertMany(documents);
        control.queuePurge("bench.inbox");
        long start = System.nanoTime();
        for (Document document : documents) {
            relay.handOn(COLLECTION, document.getString("_id"), Outbox.of(document));
        }
        while (relay.underWay() > 0) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        double rate = CASES * EVENTS_EACH * 1e9 / (System.nanoTime() - start);
        requireAllArrived();
        return rate;
    }

    private double bare() throws Exception {
        control.queuePurge("bench.inbox");
        List<Callable<Void>> lanes = new ArrayList<>();
        List<Document> documents = documents();
        for (int lane = 0; lane < SETTINGS.lanes(); lane++) {
            int mine = lane;
            lanes.add(() -> {
                publish(documents, mine);
                return null;
            });
        }
        long start = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> lane : workers.invokeAll(lanes)) {
                lane.get();
            }
        }
        double rate = CASES * EVENTS_EACH * 1e9 / (System.nanoTime() - start);
        requireAllArrived();
        return rate;
    }

    private void publish(List<Document> documents, int lane) throws Exception {
        Connection connection = broker.connection();
        try (Channel channel = connection.createChannel()) {
            Semaphore window = new Semaphore(SETTINGS.window());
            ConcurrentSkipListSet<Long> unconfirmed = new ConcurrentSkipListSet<>();
            channel.addConfirmListener(
                    (tag, multiple) -> {
                        Set<Long> settled = multiple ? unconfirmed.headSet(tag, true) : Set.of(tag);
                        window.release((int) List.copyOf(settled).stream()
                                .filter(unconfirmed::remove)
                                .count());
                    },
                    (tag, multiple) -> {
                        throw new IOException("the broker refused event " + tag);
                    });
            channel.confirmSelect();
            for (int i = lane; i < documents.size(); i += SETTINGS.lanes()) {
                for (Document entry : Outbox.of(documents.get(i))) {
                    window.acquire();
                    unconfirmed.add(channel.getNextPublishSeqNo());
                    channel.basicPublish(
                            topology.exchange(),
                            TYPE,
                            true,
                            properties(entry),
                            entry.getString("event").getBytes(StandardCharsets.UTF_8));
                }
            }
            window.acquire(SETTINGS.window());
        }
    }

    /** As the relay says them: the broker reads and keeps them too. */
    private static AMQP.BasicProperties properties(Document entry) {
        return new AMQP.BasicProperties.Builder()
                .contentType(CloudEvents.CONTENT_TYPE)
                .deliveryMode(2)
                .messageId(entry.getString("id"))
                .type(TYPE)
                .build();
    }

    private void requireAllArrived() throws Exception {
        long arrived = control.messageCount("bench.inbox");
        if (arrived != CASES * EVENTS_EACH) {
            throw new IllegalStateException(arrived + " events arrived, expected " + CASES * EVENTS_EACH);
        }
    }

    /** Other cases each time: the relay doesn't tell again what it told a moment ago. */
    private List<Document> documents() {
        rounds++;
        List<Document> documents = new ArrayList<>(CASES);
        for (int i = 0; i < CASES; i++) {
            String id = "MED-20261123-%05d%03d-0".formatted(rounds, i);
            List<Document> outbox = new ArrayList<>(EVENTS_EACH);
            for (int seq = 1; seq <= EVENTS_EACH; seq++) {
                outbox.add(Outbox.entry(event(id, seq), Instant.now()));
            }
            documents.add(new Document("_id", id).append("version", 1L).append(Outbox.FIELD, outbox));
        }
        return documents;
    }

    private static CaseEvent event(String id, long seq) {
        return new CaseEvent(
                id + "." + seq,
                TYPE,
                "bench",
                id,
                Instant.parse("2026-11-23T01:00:00Z"),
                "MAT-20261123-00000000-0",
                seq,
                "bench",
                "bench",
                Map.of("case", Map.of("reference", id, "status", "IN_MEDIATION", "filler", "调".repeat(200))));
    }

    @Override
    public void close() {
        relay.stop();
        connections.destroy();
        mongo.close();
    }
}
