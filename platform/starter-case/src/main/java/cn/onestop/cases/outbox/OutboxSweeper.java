package cn.onestop.cases.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what a crash, or a broker that was away, left in the outboxes: at start, after a failure, and periodically. */
final class OutboxSweeper implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final int PAGE = 200;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final MongoDatabase database;
    private final List<OutboxCollection> collections;
    private final Broker broker;
    private final OutboxSettings settings;
    private final Hand hand;
    private final Semaphore failures = new Semaphore(0);
    private volatile boolean running;
    private volatile Backlog backlog = new Backlog(0, null);

    OutboxSweeper(
            MongoDatabase database,
            List<OutboxCollection> collections,
            Broker broker,
            OutboxSettings settings,
            Hand hand) {
        this.database = database;
        this.collections = collections;
        this.broker = broker;
        this.settings = settings;
        this.hand = hand;
    }

    /** Takes what a document has not told yet. */
    interface Hand {
        void put(String collection, Object documentId, List<Document> outbox) throws InterruptedException;
    }

    /** What the last sweep saw. */
    record Backlog(long events, @Nullable Instant oldest) {
        Backlog and(Backlog other) {
            return new Backlog(
                    events + other.events,
                    Stream.of(oldest, other.oldest)
                            .flatMap(Stream::ofNullable)
                            .min(Instant::compareTo)
                            .orElse(null));
        }
    }

    Backlog backlog() {
        return backlog;
    }

    /** Something was not published: look soon. */
    void failed() {
        failures.release();
    }

    /** Before each run. */
    void ready() {
        running = true;
    }

    void stop() {
        running = false;
        failures.release();
    }

    @Override
    public void run() {
        Duration pause = SHORTEST_PAUSE;
        Duration youngest = Duration.ZERO;
        try {
            while (running) {
                boolean swept = sweep(youngest);
                if (swept && !failures.tryAcquire(settings.sweepEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                    youngest = settings.leaveToOthersFor();
                    pause = SHORTEST_PAUSE;
                } else {
                    youngest = Duration.ZERO;
                    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                    failures.drainPermits();
                    Duration longer = pause.multipliedBy(2);
                    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when the broker or the store is away, or the broker takes nothing: then there is no sense in reading. */
    private boolean sweep(Duration youngest) throws InterruptedException {
        try {
            broker.connection();
            if (broker.isBlocked()) {
                return false;
            }
            Instant now = Instant.now();
            Backlog all = new Backlog(0, null);
            for (OutboxCollection collection : collections) {
                all = all.and(sweep(collection.name(), now, now.minus(youngest)));
            }
            backlog = all;
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("the outboxes can't be swept yet: {}", e.toString());
            return false;
        }
    }

    private Backlog sweep(String collection, Instant now, Instant notAfter) throws InterruptedException {
        Backlog seen = new Backlog(0, null);
        List<Document> page = page(collection, now, null);
        while (!page.isEmpty() && running) {
            for (Document document : page) {
                List<Document> outbox = Outbox.of(document);
                Instant oldest = outbox.stream()
                        .map(entry -> entry.getDate("at").toInstant())
                        .min(Instant::compareTo)
                        .orElse(now);
                seen = seen.and(new Backlog(outbox.size(), oldest));
                if (!oldest.isAfter(notAfter)) {
                    hand.put(collection, Objects.requireNonNull(document.get("_id")), outbox);
                }
            }
            page = page(collection, now, page.getLast().get("_id"));
        }
        return seen;
    }

    private List<Document> page(String collection, Instant now, @Nullable Object after) {
        Bson unsent = lte(Outbox.FIELD + ".at", Date.from(now));
        return database.getCollection(collection)
                .find(after == null ? unsent : and(gt("_id", after), unsent))
                .projection(Projections.include(Outbox.FIELD))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .into(new ArrayList<>());
    }
}
