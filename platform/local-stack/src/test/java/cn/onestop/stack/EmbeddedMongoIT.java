package cn.onestop.stack;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoIT {
    private static final int WRITERS = 8;
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    @TempDir
    Path directory;

    @Test
    void eachOfManyConcurrentUpdatesSeesItsOwnResultAndNobodyElses() throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory(0);
                MongoClient client = client(server.port());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> counters = cases(client);
            counters.insertOne(new Document("_id", "counter").append("n", 0));
            Set<Integer> seen = ConcurrentHashMap.newKeySet();
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; i < 1000; i++) {
                            seen.add(counters.findOneAndUpdate(eq("counter"), inc("n", 1), AFTER)
                                    .getInteger("n"));
                        }
                    }))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(seen).hasSize(WRITERS * 1000);
        }
    }

    @Test
    void noAcknowledgedWriteIsLostWhenTheProcessIsKilled() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (ChildServer server = ChildServer.start("mongo", directory.resolve("data"));
                MongoClient client = client(server.port());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            AtomicBoolean killed = new AtomicBoolean();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                threads.submit(() -> write(cases(client), number, acknowledged, killed));
            }
            await().until(() -> acknowledged.size() > 400);
            server.kill();
            killed.set(true);
        }
        try (EmbeddedMongo server = EmbeddedMongo.inFile(directory.resolve("data"), 0);
                MongoClient client = client(server.port())) {
            Set<String> kept = ConcurrentHashMap.newKeySet();
            for (Document found : cases(client).find()) {
                found.getList("acts", String.class).forEach(kept::add);
            }
            assertThat(kept).containsAll(acknowledged);
        }
    }

    private static void write(
            MongoCollection<Document> cases, int writer, Set<String> acknowledged, AtomicBoolean killed) {
        for (int i = 0; !killed.get(); i++) {
            String act = writer + "-" + i;
            try {
                cases.findOneAndUpdate(eq(writer + "-" + i / 20), push("acts", act), AFTER);
                acknowledged.add(act);
            } catch (MongoException e) {
                return;
            }
        }
    }

    @Test
    void aDocumentOf16MegabytesIsRefusedAndWhatWasThereStays() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory(0);
                MongoClient client = client(server.port())) {
            MongoCollection<Document> cases = cases(client);
            cases.createIndex(Indexes.ascending("origin"), new IndexOptions().unique(true));
            cases.insertOne(new Document("_id", "big").append("origin", "first").append("half", new byte[9 << 20]));

            assertThatThrownBy(() -> cases.updateOne(
                            eq("big"), combine(set("more", new byte[8 << 20]), set("origin", "second"))))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("BSONObj size");
            assertThatThrownBy(() -> cases.findOneAndUpdate(eq("big"), set("more", new byte[8 << 20])))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            e -> assertThat(e.getErrorCode()).isEqualTo(10334));

            assertThat(cases.find(eq("origin", "first")).first())
                    .doesNotContainKey("more")
                    .containsEntry("_id", "big");
            assertThat(cases.updateOne(eq("big"), set("origin", "third")).getModifiedCount())
                    .isEqualTo(1);
        }
    }

    @Test
    void aGuardedUpdateIsRefusedByItsOtherConditions() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory(0);
                MongoClient client = client(server.port())) {
            MongoCollection<Document> cases = cases(client);
            cases.insertOne(new Document("_id", "case")
                    .append("version", 3)
                    .append("history", List.of(new Document("cause", "a"))));

            assertThat(cases.find(and(eq("case"), eq("version", 2))).first()).isNull();
            assertThat(cases.find(and(eq("case"), eq("version", 3), ne("history.cause", "a")))
                            .first())
                    .isNull();
            assertThat(cases.find(and(eq("case"), eq("version", 3), ne("history.cause", "b")))
                            .first())
                    .isNotNull();
            assertThat(cases.find(and(eq("other"), eq("version", 3))).first()).isNull();
            assertThat(cases.find(and(ne("_id", "other"), eq("version", 3))).first())
                    .isNotNull();
        }
    }

    @Test
    void dataAndUniqueIndexesSurviveARestart() {
        Path file = directory.resolve("data");
        try (EmbeddedMongo server = EmbeddedMongo.inFile(file, 0);
                MongoClient client = client(server.port())) {
            cases(client).createIndex(Indexes.ascending("origin", "area"), new IndexOptions().unique(true));
            cases(client)
                    .insertOne(new Document("_id", "a").append("origin", "o").append("area", "2101"));
        }
        try (EmbeddedMongo server = EmbeddedMongo.inFile(file, 0);
                MongoClient client = client(server.port())) {
            assertThat(cases(client).find(eq("a")).first()).containsEntry("area", "2101");
            assertThatThrownBy(() -> cases(client)
                            .insertOne(new Document("_id", "b")
                                    .append("origin", "o")
                                    .append("area", "2101")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void itAnswersHello() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory(0);
                MongoClient client = client(server.port())) {
            assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true)
                    .containsEntry("maxBsonObjectSize", 16 << 20);
        }
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("mediation").getCollection("cases");
    }

    private static MongoClient client(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?retryWrites=false&serverSelectionTimeoutMS=2000");
    }
}
