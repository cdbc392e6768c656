package cn.onestop.bench;

import cn.onestop.stack.EmbeddedBroker;
import cn.onestop.stack.EmbeddedMongo;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

/**
 * Prints the ratios, each with both sides measured turn by turn in this run.
 *
 * <pre>
 * search                                   in process
 * knowledge                                in process
 * matching                                 in process
 * relay [--mongo URI --amqp URI]           on embedded servers in memory, or on those named
 * http --gateway URL --registry URL --consultation URL --lawyer URL
 *                                          on a running platform, started with ONESTOP_GATEWAY_PER_ADDRESS raised
 * </pre>
 */
public final class Bench {
    private static final int ROUNDS = 5;
    /** Short ones, which a collection of garbage or another process doubles: the median of many stands still. */
    private static final int RELAY_ROUNDS = 41;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<String> words = List.of(args);
        if (words.contains("search")) {
            new SearchBench().run();
        }
        if (words.contains("knowledge")) {
            new KnowledgeBench().run();
        }
        if (words.contains("matching")) {
            new MatchingBench().run();
        }
        if (words.contains("relay")) {
            relay(after(words, "--mongo"), after(words, "--amqp"));
        }
        if (words.contains("http")) {
            new HttpBench(
                            URI.create(after(words, "--gateway").orElse("http://127.0.0.1:8080")),
                            URI.create(after(words, "--registry").orElse("http://127.0.0.1:8082")),
                            URI.create(after(words, "--consultation").orElse("http://127.0.0.1:8085")),
                            URI.create(after(words, "--lawyer").orElse("http://127.0.0.1:8088")),
                            Duration.ofSeconds(4),
                            ROUNDS)
                    .run();
        }
        System.exit(0);
    }

    private static void relay(Optional<String> mongo, Optional<String> amqp) throws Exception {
        if (mongo.isPresent() && amqp.isPresent()) {
            try (RelayBench bench = new RelayBench(mongo.get(), connections(amqp.get()))) {
                bench.compare(RELAY_ROUNDS);
            }
            return;
        }
        try (EmbeddedMongo database = EmbeddedMongo.inMemory(0);
                EmbeddedBroker broker = EmbeddedBroker.inMemory(0);
                RelayBench bench = new RelayBench(
                        database.uri("bench"), connections("amqp://guest:guest@127.0.0.1:" + broker.port()))) {
            bench.compare(RELAY_ROUNDS);
        }
    }

    private static CachingConnectionFactory connections(String uri) {
        CachingConnectionFactory factory = new CachingConnectionFactory();
        factory.setUri(uri);
        return factory;
    }

    private static Optional<String> after(List<String> words, String option) {
        int at = words.indexOf(option);
        return at >= 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }
}
