package cn.onestop.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.TestBroker;
import cn.onestop.cases.TestMongo;
import cn.onestop.kernel.CaseEvent;
import com.mongodb.client.MongoCollection;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two instances, each a process, write and relay the events of the same cases; at random moments one of them is killed
 * (SIGKILL) and started again, or the broker closes all connections. {@code -Donestop.test.seed} repeats a run's choices.
 */
@Tag("real-servers")
class KilledRelaysIT {
    private static final String DATABASE = "relayed";
    private static final int CASES = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process[] instances = new Process[2];

    @Test
    void noneOfTenThousandEventsIsLostAndFirstAppearancesAreInOrderHoweverOftenARelayIsKilled() throws Exception {
        long seed = Long.getLong("onestop.test.seed", System.nanoTime());
        System.out.println("seed " + seed + " (repeat with -Donestop.test.seed=" + seed + ")");
        Random random = new Random(seed);
        cases().drop();
        cases().insertMany(IntStream.range(0, CASES)
                .mapToObj(i -> new Document("_id", "MED-" + i).append("seq", 0L).append(Outbox.FIELD, List.of()))
                .toList());
        try (Connection connection = TestBroker.connect()) {
            RelayInstance.TOPOLOGY.declare(connection);
        }
        try {
            begin(0, random);
            begin(1, random);
            System.out.println(killNowAndThen(random) + " kills");
            await().atMost(PATIENCE).until(() -> cases().countDocuments(new Document("outbox.0", exists())) == 0);
        } finally {
            Arrays.stream(instances).filter(Objects::nonNull).forEach(Process::destroyForcibly);
        }

        Map<String, Set<Long>> heard = firstAppearances();

        assertThat(heard).hasSize(CASES);
        assertThat(heard.values())
                .allSatisfy(sequences -> assertThat(List.copyOf(sequences))
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, RelayInstance.EVENTS_EACH)
                                .boxed()
                                .toList()));
    }

    private int killNowAndThen(Random random) throws IOException {
        int kills = 0;
        long next = 0;
        while (true) {
            next += random.nextInt(100, 700);
            long until = Math.min(next, (long) CASES * RelayInstance.EVENTS_EACH);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> written() >= until);
            if (next >= (long) CASES * RelayInstance.EVENTS_EACH) {
                return kills;
            }
            int victim = random.nextInt(3);
            if (victim < 2) {
                instances[victim].destroyForcibly().onExit().join();
                begin(victim, random);
            } else {
                TestBroker.rabbitmqctl("close_all_connections", "a bad moment");
            }
            kills++;
        }
    }

    private void begin(int which, Random random) throws IOException {
        instances[which] = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayInstance.class.getName(),
                        TestMongo.uri(""),
                        DATABASE,
                        TestBroker.address().host(),
                        String.valueOf(TestBroker.address().port()),
                        String.valueOf(random.nextLong()))
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", "relay-instance-" + which + ".log").toFile())
                .start();
    }

    private static long written() {
        return cases().find().projection(new Document("seq", 1L)).into(new ArrayList<>()).stream()
                .mapToLong(document -> document.getLong("seq"))
                .sum();
    }

    private static Document exists() {
        return new Document("$exists", true);
    }

    /** Everything in the queue, from its head. */
    private static Map<String, Set<Long>> firstAppearances() throws Exception {
        BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
        Map<String, Set<Long>> heard = new LinkedHashMap<>();
        try (Connection connection = TestBroker.connect();
                Channel channel = connection.createChannel()) {
            channel.basicConsume(
                    "relayed.inbox",
                    true,
                    (tag, delivery) -> arrived.add(new String(delivery.getBody(), StandardCharsets.UTF_8)),
                    tag -> {});
            for (String next = arrived.poll(10, TimeUnit.SECONDS);
                    next != null;
                    next = arrived.poll(3, TimeUnit.SECONDS)) {
                CaseEvent event = CloudEvents.read(next);
                heard.computeIfAbsent(event.subject(), subject -> new LinkedHashSet<>())
                        .add(event.sequence());
            }
        }
        return heard;
    }

    private static MongoCollection<Document> cases() {
        return TestMongo.database(DATABASE).getCollection(RelayInstance.CASES);
    }
}
