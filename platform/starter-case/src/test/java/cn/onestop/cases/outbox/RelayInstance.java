package cn.onestop.cases.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cn.onestop.kernel.CaseEvent;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

/**
 * What an instance of a service does with its cases and their events, and nothing else: a process to be killed. Changes cases
 * at random by guarded updates until each has its events, and relays.
 *
 * <pre>MONGO_URI DATABASE AMQP_HOST AMQP_PORT SEED</pre>
 */
public final class RelayInstance {
    static final String CASES = "relayed_cases";
    static final int EVENTS_EACH = 100;
    static final Topology TOPOLOGY = new Topology("relayed.events", Map.of("relayed.inbox", List.of("mediation.#")));

    private static final OutboxSettings SETTINGS =
            new OutboxSettings(4, 500, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private RelayInstance() {}

    public static void main(String[] arguments) throws InterruptedException {
        MongoDatabase database =
                MongoClients.create(arguments[0]).getDatabase(arguments[1]).withWriteConcern(WriteConcern.MAJORITY);
        CachingConnectionFactory factory = new CachingConnectionFactory(arguments[2], Integer.parseInt(arguments[3]));
        OutboxRelay relay = new OutboxRelay(
                database, List.of(new OutboxCollection(CASES)), new Broker(factory, TOPOLOGY), SETTINGS);
        relay.start();
        write(database.getCollection(CASES), relay, new Random(Long.parseLong(arguments[4])));
        Thread.currentThread().join();
    }

    private static void write(MongoCollection<Document> cases, OutboxRelay relay, Random random) {
        List<Document> open = openCases(cases);
        while (!open.isEmpty()) {
            for (int i = 0; i < open.size(); i++) {
                Document before = open.get(random.nextInt(open.size()));
                change(cases, relay, before.getString("_id"), before.getLong("seq"));
            }
            open = openCases(cases);
        }
    }

    private static void change(MongoCollection<Document> cases, OutboxRelay relay, String id, long seq) {
        CaseEvent event = new CaseEvent(
                id + "." + (seq + 1),
                "mediation.told.v1",
                "tests",
                id,
                Instant.now(),
                "",
                seq + 1,
                "cause",
                "correlation",
                Map.of("filler", "调".repeat(100)));
        Document after = cases.findOneAndUpdate(
                and(eq(id), eq("seq", seq)),
                Updates.combine(Updates.inc("seq", 1L), Updates.push(Outbox.FIELD, Outbox.entry(event, Instant.now()))),
                AFTER);
        if (after != null) {
            relay.handOn(CASES, id, Outbox.of(after));
        }
    }

    private static List<Document> openCases(MongoCollection<Document> cases) {
        return cases.find(lt("seq", (long) EVENTS_EACH)).into(new ArrayList<>());
    }
}
