package cn.onestop.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.outbox.FakeBroker.FakeChannel;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What no server shows at will: the moments in which a later event of a document could overtake an earlier one. */
class LaneTest {
    private final FakeBroker broker = new FakeBroker();
    private final AtomicInteger failures = new AtomicInteger();
    private Lane lane = lane(1);
    private Thread running = new Thread();

    @AfterEach
    void stopped() throws Exception {
        lane.stop();
        running.interrupt();
        running.join();
    }

    @Test
    void whatIsBehindAnEventThatDiedUnconfirmedWaitsForIt() throws Exception {
        start(lane(500));
        lane.offer(outbox("a", 1));
        FakeChannel first = firstChannel();
        await().until(() -> first.published().size() == 1);

        first.die();
        lane.offer(outbox("a", 1, 2));
        await().until(() -> failures.get() > 0);
        first.tellItDied();
        lane.put(outbox("a", 1, 2));

        FakeChannel second = secondChannel();
        await().until(() -> second.published().size() == 2);
        assertThat(second.published()).containsExactly("a-1", "a-2");
        assertThat(first.published()).containsExactly("a-1");
    }

    @Test
    void whatIsBehindARefusedEventWaitsForItAndOtherDocumentsDoNot() throws Exception {
        start(lane(1));
        lane.offer(outbox("a", 1));
        FakeChannel channel = firstChannel();
        await().until(() -> channel.published().size() == 1);
        lane.offer(outbox("a", 1, 2));
        lane.offer(outbox("b", 1));

        channel.nack(1);
        await().until(() -> channel.published().size() == 2);
        channel.ack(2);
        lane.put(outbox("a", 1, 2));
        await().until(() -> channel.published().size() == 3);
        channel.ack(3);
        await().until(() -> channel.published().size() == 4);

        assertThat(channel.published()).containsExactly("a-1", "b-1", "a-1", "a-2");
        assertThat(failures).hasPositiveValue();
    }

    @Test
    void aDeadChannelWithAFullWindowHoldsNobodyUp() {
        start(lane(1));
        lane.offer(outbox("a", 1, 2));
        FakeChannel first = firstChannel();
        await().until(() -> first.published().size() == 1);

        first.die();
        first.tellItDied();

        await().until(() -> failures.get() > 0 && lane.underWay() == 0);
        lane.offer(outbox("a", 1, 2, 3));
        await().until(() -> secondChannel().published().equals(List.of("a-1")));
    }

    @Test
    void whatIsConfirmedAndNotPulledYetDoesNotComeAgainWithANewChannel() throws Exception {
        start(lane(500));
        lane.offer(outbox("a", 1, 2));
        FakeChannel first = firstChannel();
        await().until(() -> first.published().size() == 2);
        first.ack(1);

        first.die();
        await().until(() -> failures.get() > 0);
        lane.put(outbox("a", 1, 2, 3));

        FakeChannel second = secondChannel();
        await().until(() -> second.published().size() == 2);
        assertThat(second.published()).containsExactly("a-2", "a-3");
    }

    @Test
    void writersOfOneDocumentThatHandOnAtTheSameTimeKeepItsOrder() throws Exception {
        start(lane(100_000));
        int rounds = 300;
        for (int round = 0; round < rounds; round++) {
            String id = "d" + round;
            CyclicBarrier together = new CyclicBarrier(4);
            try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
                List<Future<?>> all = IntStream.rangeClosed(1, 4)
                        .<Future<?>>mapToObj(last -> writers.submit(() -> {
                            List<Unsent> copy = outbox(
                                    id, LongStream.rangeClosed(1, last * 5L).toArray());
                            together.await();
                            lane.offer(copy);
                            return null;
                        }))
                        .toList();
                for (Future<?> each : all) {
                    each.get();
                }
            }
        }
        FakeChannel channel = firstChannel();
        await().until(() -> channel.published().size() == rounds * 20);

        for (int round = 0; round < rounds; round++) {
            String id = "d" + round;
            assertThat(channel.published().stream().filter(event -> event.startsWith(id + "-")))
                    .containsExactlyElementsOf(Stream.iterate(1, i -> i <= 20, i -> i + 1)
                            .map(i -> id + "-" + i)
                            .toList());
        }
    }

    private Lane lane(int window) {
        return new Lane("lane", broker.broker(), window, confirmed -> {}, failures::incrementAndGet);
    }

    private void start(Lane started) {
        lane = started;
        lane.ready();
        running = Thread.ofVirtual().start(lane);
    }

    private FakeChannel firstChannel() {
        await().until(() -> !broker.channels().isEmpty());
        return broker.channels().getFirst();
    }

    private FakeChannel secondChannel() {
        await().until(() -> broker.channels().size() == 2);
        return broker.channels().getLast();
    }

    private static List<Unsent> outbox(String id, long... sequence) {
        return Unsent.of(
                "cases",
                id,
                LongStream.of(sequence)
                        .mapToObj(seq -> new Document("seq", seq)
                                .append("id", id + "-" + seq)
                                .append("type", "mediation.told.v1")
                                .append("event", "{}"))
                        .toList());
    }
}
