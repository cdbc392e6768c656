package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.outbox.Broker;
import cn.onestop.cases.outbox.Outbox;
import cn.onestop.cases.outbox.OutboxCollection;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.cases.outbox.OutboxSettings;
import cn.onestop.cases.outbox.Topology;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Reference;
import cn.onestop.web.ProblemException;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

class OutboxIT extends ParcelsIT {
    @Test
    void whatHappenedIsToldInOrderWithTheCasesSummaryAndThenForgotten() throws Exception {
        Reference reference = registered().value().reference();
        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(250, ""));
        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.ship(acts.by(CLERK)));

        List<CaseEvent> events = heardBy(3);

        assertThat(events)
                .extracting(CaseEvent::type)
                .containsExactly(
                        "consultation.parcel_registered.v1",
                        "consultation.parcel_weighed.v1",
                        "consultation.parcel_shipped.v1");
        assertThat(events).extracting(CaseEvent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(events.get(1).data()).containsEntry("grams", 250);
        CaseSummary summary = CloudEvents.summary(events.getLast());
        assertThat(summary.reference()).isEqualTo(reference.toString());
        assertThat(summary.status()).isEqualTo("SHIPPED");
        assertThat(summary.sequence()).isEqualTo(3);
        awaitToldAll(reference);
        assertThat(document(reference).get("version")).isEqualTo(3L);
    }

    @Test
    void whatACrashLeftBetweenUpdateAndRelayIsToldAfterTheRestart() throws Exception {
        relay.stop();
        Reference reference = registered().value().reference();
        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(1, ""));
        assertThat(Outbox.of(document(reference))).hasSize(2);

        relay.start();

        assertThat(heardBy(2)).extracting(CaseEvent::sequence).containsExactly(1L, 2L);
        awaitToldAll(reference);
    }

    @Test
    void whileTheBrokerIsAwayCasesGoOnAndNothingIsLost() throws Exception {
        Reference before = registered().value().reference();
        heardBy(1);
        BROKER.shut();

        for (int i = 1; i <= 5; i++) {
            long grams = i;
            parcels.change(before, null, acts.by(CLERK), parcel -> parcel.weigh(grams, ""));
        }
        assertThat(Outbox.of(document(before))).hasSize(5);
        BROKER.open();

        assertThat(firstAppearances(heardBy(5)).get(before.toString())).containsExactly(2L, 3L, 4L, 5L, 6L);
        awaitToldAll(before);
    }

    @Test
    void aCaseWithTwoHundredUnsentEventsTakesNoMoreForTheMoment() {
        relay.stop();
        try {
            Reference reference = registered().value().reference();
            Document entry = Outbox.of(document(reference)).getFirst();
            cases().updateOne(
                            new Document("_id", reference.toString()),
                            new Document(
                                    "$set",
                                    new Document(
                                            "outbox",
                                            LongStream.rangeClosed(1, 200)
                                                    .mapToObj(seq -> new Document(entry).append("seq", seq))
                                                    .toList())));

            assertThatThrownBy(() -> parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(1, "")))
                    .isInstanceOfSatisfying(ProblemException.class, e -> {
                        assertThat(e.problem().status().value()).isEqualTo(503);
                        assertThat(e.problem().retryAfter()).isNotNull();
                    });
            cases().deleteMany(new Document());
        } finally {
            relay.start();
        }
    }

    @Test
    void firstAppearancesAreInOrderForEachOfManyCasesAtOnce() throws Exception {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            references.add(registered().value().reference());
        }
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            references.forEach(reference -> writers.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    long grams = i + 1;
                    parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(grams, ""));
                }
            }));
        }

        Map<String, List<Long>> heard = firstAppearances(heardBy(220));

        assertThat(heard).hasSize(20);
        assertThat(heard.values())
                .allSatisfy(sequences -> assertThat(sequences)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 11).boxed().toList()));
    }

    /** Other collections than cases can carry an outbox; and an ack is no success when the event was returned. */
    @Test
    void anEventThatNoQueueTakesStaysUntilOneDoes() throws Exception {
        CachingConnectionFactory factory = new CachingConnectionFactory(
                TestBroker.address().host(), TestBroker.address().port());
        Topology nobodyListens = new Topology("letters.events", Map.of());
        MongoCollection<Document> letters = database().getCollection("letters");
        letters.deleteMany(new Document());
        CaseEvent event = new CaseEvent(
                "letter-1", "person.written.v1", "tests", "person-1", Instant.now(), "", 1, "c", "c", Map.of());
        Document entry = Outbox.entry(event, Instant.now());
        letters.insertOne(new Document("_id", "person-1").append("version", 1L).append("outbox", List.of(entry)));
        OutboxSettings often =
                new OutboxSettings(2, 10, Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofSeconds(1));
        OutboxRelay post = new OutboxRelay(
                database(), List.of(new OutboxCollection("letters")), new Broker(factory, nobodyListens), often);
        post.start();
        try {
            await().during(Duration.ofMillis(1500))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> unsent(letters) == 1);

            new Topology("letters.events", Map.of("registry.inbox", List.of("person.#")))
                    .declare(factory.createConnection().getDelegate());

            await().atMost(Duration.ofSeconds(20)).until(() -> unsent(letters) == 0);
            assertThat(heardBy(1)).extracting(CaseEvent::id).contains("letter-1");
            assertThat(letters.find().first().get("version")).isEqualTo(1L);
        } finally {
            post.stop();
            factory.destroy();
        }
    }

    private static int unsent(MongoCollection<Document> collection) {
        return Outbox.of(collection.find().first()).size();
    }

    private static void awaitToldAll(Reference reference) {
        await().until(() -> Outbox.of(document(reference)).isEmpty());
    }

    /** At least so many different events, in the order of their first appearance. */
    private static List<CaseEvent> heardBy(int count) {
        Map<String, CaseEvent> heard = new java.util.LinkedHashMap<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            drain().stream().map(CloudEvents::read).forEach(event -> heard.putIfAbsent(event.id(), event));
            return heard.size() >= count;
        });
        return List.copyOf(heard.values());
    }

    private static Map<String, List<Long>> firstAppearances(List<CaseEvent> events) {
        Map<String, List<Long>> bySubject = new HashMap<>();
        events.forEach(event -> bySubject
                .computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                .add(event.sequence()));
        return bySubject;
    }
}
