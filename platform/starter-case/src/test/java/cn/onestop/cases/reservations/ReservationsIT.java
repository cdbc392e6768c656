package cn.onestop.cases.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.TestMongo;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationsIT {
    private static final String SLOT = "2026-11-24T09:00";
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final MongoDatabase database = TestMongo.database("reservations");
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final Reservations reservations = reservations(new Cases());

    @BeforeEach
    void empty() {
        database.drop();
    }

    @Test
    void oneOwnerHasAKeyAndMayRepeatIt() {
        assertThat(reservations.take("slot", SLOT, "CON-1")).isTrue();
        assertThat(reservations.take("slot", SLOT, "CON-1")).isTrue();
        assertThat(reservations.take("slot", SLOT, "CON-2")).isFalse();
        assertThat(reservations.take("adviser", SLOT, "CON-2")).isTrue();
        assertThat(reservations.ownerOf("slot", SLOT)).contains("CON-1");
    }

    @Test
    void tellsWhichOfManyKeysAreTaken() {
        reservations.take("slot", SLOT, "CON-1");
        reservations.take("adviser", "another", "CON-1");

        assertThat(reservations.takenOf("slot", List.of(SLOT, "another"))).containsExactly(SLOT);
        assertThat(reservations.takenOf("slot", List.of())).isEmpty();
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        int contenders = 8;
        try (ExecutorService threads = Executors.newFixedThreadPool(contenders)) {
            for (int round = 0; round < 20; round++) {
                String key = SLOT + round;
                CyclicBarrier start = new CyclicBarrier(contenders);
                List<Future<Boolean>> tries = IntStream.range(0, contenders)
                        .mapToObj(i -> threads.submit(() -> {
                            start.await();
                            return reservations.take("slot", key, "CON-" + i);
                        }))
                        .toList();
                int won = 0;
                for (Future<Boolean> one : tries) {
                    won += one.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        }
    }

    @Test
    void anOrphanIsFreedOnceItsLeaseIsOver() {
        reservations.take("slot", SLOT, "CON-1");

        assertThat(reservations.freeOrphans()).isZero();
        now = now.plus(LEASE);
        assertThat(reservations.freeOrphans()).isEqualTo(1);
        assertThat(reservations.take("slot", SLOT, "CON-2")).isTrue();
    }

    @Test
    void theNextOneDoesNotWaitForTheSweeper() {
        reservations.take("slot", SLOT, "CON-1");
        now = now.plus(LEASE);

        assertThat(reservations.take("slot", SLOT, "CON-2")).isTrue();
        assertThat(reservations.ownerOf("slot", SLOT)).contains("CON-2");
    }

    @Test
    void whatTheCaseHoldsIsConfirmedAfterACrashBeforeTheConfirm() {
        reservations.take("slot", SLOT, "CON-1");
        held.add("CON-1 " + SLOT);
        now = now.plus(LEASE);

        assertThat(reservations.freeOrphans()).isZero();
        held.clear();
        assertThat(reservations.freeOrphans()).isZero();
        assertThat(reservations.take("slot", SLOT, "CON-2")).isFalse();
    }

    @Test
    void aConfirmedOneStaysUntilItsOwnerReleasesIt() {
        reservations.take("slot", SLOT, "CON-1");
        assertThat(reservations.confirm("slot", SLOT, "CON-1")).isTrue();
        now = now.plus(Duration.ofDays(30));

        assertThat(reservations.freeOrphans()).isZero();
        reservations.release("slot", SLOT, "CON-2");
        assertThat(reservations.take("slot", SLOT, "CON-2")).isFalse();
        reservations.release("slot", SLOT, "CON-1");
        assertThat(reservations.take("slot", SLOT, "CON-2")).isTrue();
    }

    @Test
    void aLateConfirmPutsItBackUnlessAnotherHasIt() {
        reservations.take("slot", SLOT, "CON-1");
        now = now.plus(LEASE);
        reservations.freeOrphans();
        assertThat(reservations.confirm("slot", SLOT, "CON-1")).isTrue();
        assertThat(reservations.ownerOf("slot", SLOT)).contains("CON-1");

        reservations.release("slot", SLOT, "CON-1");
        reservations.take("slot", SLOT, "CON-2");
        assertThat(reservations.confirm("slot", SLOT, "CON-1")).isFalse();
    }

    @Test
    void nothingIsFreedWhileTheOwnerCantBeAsked() {
        Reservations blind = reservations(new ReservationOwner() {
            @Override
            public String kind() {
                return "slot";
            }

            @Override
            public boolean holds(String owner, String key) {
                throw new IllegalStateException("away");
            }
        });
        blind.take("slot", SLOT, "CON-1");
        blind.take("unknown", SLOT, "CON-1");
        now = now.plus(LEASE);

        assertThat(blind.freeOrphans()).isZero();
        assertThat(blind.take("slot", SLOT, "CON-2")).isFalse();
        assertThat(blind.ownerOf("unknown", SLOT)).contains("CON-1");
    }

    private Reservations reservations(ReservationOwner owner) {
        return new Reservations(database, List.of(owner), () -> now, LEASE);
    }

    private final class Cases implements ReservationOwner {
        @Override
        public String kind() {
            return "slot";
        }

        @Override
        public boolean holds(String owner, String key) {
            return held.contains(owner + " " + key);
        }
    }
}
