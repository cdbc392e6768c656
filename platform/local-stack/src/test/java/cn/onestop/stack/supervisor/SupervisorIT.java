package cn.onestop.stack.supervisor;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path root;

    private Checkout checkout;

    @BeforeEach
    void aCheckout() throws Exception {
        checkout = Checkout.create(root);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        checkout.onestop("down");
        assertThat(checkout.anythingListens()).isFalse();
        checkout.unlink();
    }

    @Test
    void upStartsEverythingASecondUpSaysSoAndDataSurvivesDownAndUp() throws Exception {
        assertThat(checkout.onestop("up", "--no-build"))
                .satisfies(up ->
                        assertThat(up.output()).contains("Ready", "http://127.0.0.1:" + (checkout.portBase() + 80)))
                .extracting(Checkout.Ended::exitCode)
                .isEqualTo(0);
        assertThat(checkout.onestop("status").exitCode()).isZero();
        assertThat(checkout.onestop("up", "--no-build").output()).contains("already up");
        assertThat(checkout.environmentOf("gateway"))
                .contains("SPRING_PROFILES_ACTIVE=trial", "\"identity-service\":[{\"uri\"");

        save("before");
        assertThat(checkout.onestop("down").exitCode()).isZero();
        assertThat(checkout.onestop("status").exitCode()).isNotZero();
        assertThat(checkout.onestop("up", "--no-build").exitCode()).isZero();
        assertThat(isSaved("before")).isTrue();

        checkout.onestop("reset");
        assertThat(root.resolve(".onestop/data")).doesNotExist();
    }

    @Test
    void aKilledServiceIsGoneUntilItIsStartedAgain() throws Exception {
        checkout.onestop("up", "--no-build", "--replicas", "identity-service=2");
        assertThat(checkout.environmentOf("gateway"))
                .contains(":" + (checkout.portBase() + 81), ":" + (checkout.portBase() + 181));

        assertThat(checkout.onestop("kill", "identity-service-2").exitCode()).isZero();
        assertThat(checkout.isRunning("identity-service-2")).isFalse();
        assertThat(checkout.onestop("status").output()).contains("gone");
        assertThat(checkout.onestop("kill", "identity-service-2").output()).contains("is not running");

        assertThat(checkout.onestop("start", "identity-service-2").exitCode()).isZero();
        assertThat(checkout.onestop("status").exitCode()).isZero();
        assertThat(checkout.onestop("kill", "nobody").output()).contains("There are: mongo, broker, identity-service");
    }

    @Test
    void aTakenPortIsNamedWithItsHolderAndTheWayOut() throws Exception {
        try (ServerSocket holder = new ServerSocket(checkout.portBase() + 80, 1, InetAddress.getLoopbackAddress())) {
            assertThat(checkout.onestop("up", "--no-build"))
                    .satisfies(up -> assertThat(up.output())
                            .contains(
                                    "Port " + holder.getLocalPort(),
                                    "process " + ProcessHandle.current().pid(),
                                    "ONESTOP_PORT_BASE"))
                    .extracting(Checkout.Ended::exitCode)
                    .isEqualTo(1);
        }
    }

    @Test
    void aServiceThatEndsIsToldWithItsLogAndNothingIsLeftRunning() throws Exception {
        Files.createFile(root.resolve("broken"));
        assertThat(checkout.onestop("up", "--no-build"))
                .satisfies(up ->
                        assertThat(up.output()).contains("ended instead of getting ready", "the database said no"))
                .extracting(Checkout.Ended::exitCode)
                .isEqualTo(1);
        assertThat(checkout.anythingListens()).isFalse();
    }

    @Test
    void anInterruptedUpLeavesNothingRunning() throws Exception {
        Files.createFile(root.resolve("hanging"));
        Process up = checkout.begin("up", "--no-build");
        await().atMost(PATIENCE).until(() -> checkout.isRunning("gateway"));

        new ProcessBuilder("kill", "-INT", String.valueOf(up.pid())).start().waitFor();

        assertThat(Checkout.end(up).output()).contains("Stopping what was started");
        assertThat(checkout.anythingListens()).isFalse();
    }

    @Test
    void aKilledSupervisorLeavesItsProcessesToTheNextCommand() throws Exception {
        Files.createFile(root.resolve("hanging"));
        Process up = checkout.begin("up", "--no-build");
        await().atMost(PATIENCE).until(() -> checkout.isRunning("gateway"));
        up.destroyForcibly().onExit().join();
        Files.delete(root.resolve("hanging"));

        assertThat(checkout.isRunning("gateway")).isTrue();
        assertThat(checkout.onestop("up", "--no-build").exitCode()).isZero();
        assertThat(checkout.onestop("status").exitCode()).isZero();
    }

    private void save(String id) {
        try (MongoClient client = client()) {
            cases(client).insertOne(new Document("_id", id));
        }
    }

    private boolean isSaved(String id) {
        try (MongoClient client = client()) {
            return cases(client).find(eq(id)).first() != null;
        }
    }

    private MongoClient client() {
        return MongoClients.create("mongodb://127.0.0.1:" + (checkout.portBase() + 17));
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("mediation").getCollection("cases");
    }
}
