package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.inbox.Inbox;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.cases.outbox.Topology;
import cn.onestop.cases.parcels.Hearsay;
import cn.onestop.cases.parcels.Parcel;
import cn.onestop.cases.parcels.ParcelsApplication;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Role;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One running service of parcels for all ITs, behind taps that can be shut. */
@SpringBootTest(
        classes = ParcelsApplication.class,
        properties = {
            "spring.application.name=consultation-service",
            "onestop.outbox.sweep-every=500ms",
            "onestop.outbox.leave-to-others-for=1s",
            "onestop.cases.sweep-every=100ms",
            "onestop.inbox.first-back-off=20ms",
            "onestop.inbox.longest-pause=100ms",
            "onestop.inbox.retry-every=100ms",
            "onestop.inbox.first-retry-after=1h"
        })
@AutoConfigureMockMvc
@ActiveProfiles("trial")
abstract class ParcelsIT {
    static final String DATABASE = "parcels";
    static final Tap STORE = tapOf(TestMongo.uri(""));
    static final Tap BROKER =
            new Tap(TestBroker.address().host(), TestBroker.address().port());
    static final Caller CLERK =
            new Caller("clerk-1", "person-clerk", Set.of(Role.CLERK), Set.of("2101"), Set.of(), null, false);

    @Autowired
    CaseStore<Parcel> parcels;

    @Autowired
    Acts acts;

    @Autowired
    OutboxRelay relay;

    @Autowired
    Inbox inbox;

    @Autowired
    Hearsay hearsay;

    @Autowired
    BusinessClock clock;

    @Autowired
    DeadlineRules rules;

    @Autowired
    FieldCipher cipher;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.mongodb.uri",
                () -> "mongodb://127.0.0.1:" + STORE.port() + "/" + DATABASE + "?serverSelectionTimeoutMS=1000");
        properties.add("spring.rabbitmq.host", () -> "127.0.0.1");
        properties.add("spring.rabbitmq.port", BROKER::port);
    }

    @BeforeEach
    void calm() throws Exception {
        STORE.open();
        BROKER.open();
        hearsay.forget();
        clock.moveTo(Duration.ZERO);
        Awaitility.await().until(() -> relay.underWay() == 0);
        database().getCollection("cases").deleteMany(new Document());
        database().getCollection("inbox_parked").deleteMany(new Document());
        drain();
    }

    static MongoDatabase database() {
        return TestMongo.database(DATABASE);
    }

    static MongoCollection<Document> cases() {
        return database().getCollection("cases");
    }

    static Document document(Reference reference) {
        Document document =
                cases().find(new Document("_id", reference.toString())).first();
        assertThat(document).isNotNull();
        return document;
    }

    static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    Parcel register(Reference reference, Act act) {
        return Parcel.registered(
                reference,
                Reference.mint(Line.MATTER, act.day(), RandomGenerator.getDefault()),
                act,
                "person-sender",
                "210102",
                rules.inForce("ship", act.day()),
                "");
    }

    Stored<Parcel> registered() {
        IdempotencyKey key = key();
        Act act = acts.by(CLERK, key);
        Opened<Parcel> opened = parcels.open(
                Origin.ofRequest(CLERK, "register", key, "a body"),
                act,
                reference -> register(reference, act),
                parcel -> Map.of("reference", parcel.reference().toString()));
        Stored<Parcel> stored = opened.stored();
        assertThat(stored).isNotNull();
        return stored;
    }

    /** Everything that the register's queue holds by now, taken from it. */
    static List<String> drain() throws Exception {
        return drain("registry.inbox");
    }

    static List<String> drain(String queue) throws Exception {
        try (Connection connection = TestBroker.connect();
                Channel channel = connection.createChannel()) {
            Topology.published().declare(connection);
            List<String> events = new ArrayList<>();
            for (GetResponse got = channel.basicGet(queue, true); got != null; got = channel.basicGet(queue, true)) {
                events.add(new String(got.getBody(), StandardCharsets.UTF_8));
            }
            return events;
        }
    }

    static void publish(String type, String body) throws Exception {
        try (Connection connection = TestBroker.connect();
                Channel channel = connection.createChannel()) {
            Topology.published().declare(connection);
            channel.confirmSelect();
            channel.basicPublish("onestop.events", type, null, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(5_000);
        }
    }

    /** An offer of mediation's to that line. */
    static CaseEvent offerTo(String line) {
        String id = UUID.randomUUID().toString();
        return new CaseEvent(
                id,
                "mediation.referral_offered_to_" + line + ".v1",
                "mediation-service",
                "MED-" + id.substring(0, 4),
                Instant.parse("2026-11-23T02:00:00Z"),
                "",
                3,
                "cause",
                "correlation-" + id,
                Map.of("referral", Map.of("id", "REF-1")));
    }

    /** As many offers of mediation's to that line, published. */
    static List<CaseEvent> offersPublished(int count, String line) throws Exception {
        List<CaseEvent> offers =
                Stream.generate(() -> offerTo(line)).limit(count).toList();
        for (CaseEvent offer : offers) {
            publish(offer.type(), CloudEvents.write(offer));
        }
        return offers;
    }

    static void assertNothingIsParked() {
        assertThat(database().getCollection("inbox_parked").countDocuments()).isZero();
    }

    private static Tap tapOf(String uri) {
        com.mongodb.ServerAddress address = new com.mongodb.ServerAddress(
                new com.mongodb.ConnectionString(uri).getHosts().getFirst());
        return new Tap(address.getHost(), address.getPort());
    }
}
