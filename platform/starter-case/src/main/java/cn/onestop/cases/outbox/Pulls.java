package cn.onestop.cases.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes confirmed events out of their documents, many at a time, by the collection's name: no version moves. */
final class Pulls implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulls.class);
    private static final int BATCH = 2_000;
    /** Confirms of one document come close together: waiting a little makes one update of several. */
    private static final long GATHER_MILLIS = 10;

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final Consumer<Unsent> done;
    private final BlockingQueue<Unsent> confirmed = new LinkedBlockingQueue<>();
    private volatile boolean running;

    Pulls(MongoDatabase database, Consumer<Unsent> done) {
        this.database = database;
        this.done = done;
    }

    void add(List<Unsent> unsent) {
        confirmed.addAll(unsent);
    }

    /** Before each run. */
    void ready() {
        running = true;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        List<Unsent> batch = new ArrayList<>(BATCH);
        while (running || !confirmed.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    take(batch);
                }
                pull(batch);
                batch.forEach(done);
                batch.clear();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} published events can't be taken out of their documents yet: {}",
                        batch.size(),
                        e.toString());
                if (!running || !waited()) {
                    return;
                }
            }
        }
    }

    private void take(List<Unsent> batch) throws InterruptedException {
        Unsent first = confirmed.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
            confirmed.drainTo(batch, BATCH - 1);
        }
    }

    private void pull(List<Unsent> batch) {
        Map<String, Map<Object, List<Long>>> byCollection = new LinkedHashMap<>();
        for (Unsent unsent : batch) {
            byCollection
                    .computeIfAbsent(unsent.holder().collection(), name -> new LinkedHashMap<>())
                    .computeIfAbsent(unsent.holder().documentId(), id -> new ArrayList<>())
                    .add(unsent.place().seq());
        }
        byCollection.forEach((collection, places) -> {
            List<WriteModel<Document>> updates = new ArrayList<>(places.size());
            places.forEach((id, seqs) ->
                    updates.add(new UpdateOneModel<>(eq(id), Updates.pull(Outbox.FIELD, in("seq", seqs)))));
            database.getCollection(collection).bulkWrite(updates, IN_ANY_ORDER);
        });
    }

    private static boolean waited() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
