package cn.onestop.cases.outbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.context.SmartLifecycle;

/**
 * Hands events on from documents to the broker. What is handed over here goes out at once; what is not, the sweeper finds.
 * First appearances of a document's events are in order, also when a connection dies; duplicates and late repeats happen. Only
 * what was on its way already when the broker refused an earlier event comes before it. A bean.
 */
public final class OutboxRelay implements SmartLifecycle {
    /** Starts before what consumes, and stops after it and after the web server. */
    public static final int PHASE = 1_000;

    private final OutboxSettings settings;
    private final List<Lane> lanes;
    private final Pulls pulls;
    private final OutboxSweeper sweeper;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    public OutboxRelay(
            MongoDatabase database, List<OutboxCollection> collections, Broker broker, OutboxSettings settings) {
        this.settings = settings;
        this.pulls = new Pulls(
                database, unsent -> laneOf(unsent.holder().documentId()).pulled(unsent));
        this.sweeper = new OutboxSweeper(database, collections, broker, settings, this::put);
        List<Lane> made = new ArrayList<>();
        for (int i = 0; i < settings.lanes(); i++) {
            made.add(new Lane("outbox-lane-" + i, broker, settings.window(), pulls::add, sweeper::failed));
        }
        this.lanes = List.copyOf(made);
    }

    /** Publishes what the update of a document returned as its outbox; never waits for the broker. */
    public void handOn(String collection, Object documentId, List<Document> outbox) {
        if (running) {
            laneOf(documentId).offer(Unsent.of(collection, documentId, outbox));
        }
    }

    /** How many events are on their way in this instance. */
    public int underWay() {
        return lanes.stream().mapToInt(Lane::underWay).sum();
    }

    /** How many events the last sweep found unsent, those of other instances included. */
    public long depth() {
        return sweeper.backlog().events();
    }

    /** How old the oldest unsent event was at the last sweep. */
    public Duration age() {
        Instant oldest = sweeper.backlog().oldest();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, Instant.now());
    }

    public void meter(MeterRegistry registry) {
        Gauge.builder("onestop.outbox.depth", this, OutboxRelay::depth)
                .description("events not published yet, as the last sweep saw it")
                .register(registry);
        Gauge.builder("onestop.outbox.age", this, relay -> relay.age().toMillis() / 1_000.0)
                .description("age of the oldest event not published yet")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public synchronized void start() {
        if (!running) {
            lanes.forEach(Lane::ready);
            pulls.ready();
            sweeper.ready();
            running = true;
            for (int i = 0; i < lanes.size(); i++) {
                begin("outbox-lane-" + i, lanes.get(i));
            }
            begin("outbox-pulls", pulls);
            begin("outbox-sweeper", sweeper);
        }
    }

    /** Waits for the confirms of what is under way, then lets the rest to the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        sweeper.stop();
        long deadline = System.nanoTime() + settings.flushWithin().toNanos();
        try {
            while (underWay() > 0 && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            lanes.forEach(Lane::stop);
            pulls.stop();
            for (Thread thread : threads) {
                thread.join(Duration.ofMillis(500));
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void begin(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(work));
    }

    private void put(String collection, Object documentId, List<Document> outbox) throws InterruptedException {
        laneOf(documentId).put(Unsent.of(collection, documentId, outbox));
    }

    private Lane laneOf(Object documentId) {
        return lanes.get(Math.floorMod(documentId.hashCode(), lanes.size()));
    }
}
