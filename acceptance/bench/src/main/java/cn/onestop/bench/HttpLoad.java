package cn.onestop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** A closed loop of readers on loopback: each sends the next request when it has the last answer. */
final class HttpLoad {
    private static final int READERS = 16;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Duration length;

    HttpLoad(Duration length) {
        this.length = length;
    }

    /** Answers a second; an answer other than 200 ends the run. */
    double requestsPerSecond(IntFunction<URI> next) throws Exception {
        AtomicLong answers = new AtomicLong();
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int from = reader * 7_919;
                all.add(readers.submit(() -> {
                    for (int i = from; System.nanoTime() < end; i++) {
                        read(next.apply(i));
                        answers.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return answers.get() * 1e9 / (System.nanoTime() - start);
    }

    private void read(URI uri) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 429) {
            throw new IOException(uri + " answered 429: that is the gateway's limit for one address, not its speed."
                    + " Start the platform with a higher one: ONESTOP_GATEWAY_PER_ADDRESS=10000000 ./onestop up");
        }
        if (answer.statusCode() != 200) {
            throw new IOException(uri + " answered " + answer.statusCode());
        }
    }
}
