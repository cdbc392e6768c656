package cn.onestop.cases.outbox;

import cn.onestop.cases.CloudEvents;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel, which publishes all events of the documents that hash to it, in order, hundreds unconfirmed at a time. What
 * gets lost takes with it all that is behind it, until the sweeper hands the outbox on again: so an event never appears
 * before an earlier one of its document. Only the lane's own thread gives anything up.
 */
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int BATCH = 256;
    private static final int LOOK_AGAIN_MILLIS = 200;

    private final String name;
    private final Broker broker;
    private final int window;
    private final Consumer<List<Unsent>> confirmed;
    private final Runnable failed;
    private final LaneQueue queue = new LaneQueue();
    private final Deque<Unsent> inHand = new ArrayDeque<>(BATCH);
    private final Queue<Unsent> refused = new ConcurrentLinkedQueue<>();
    private volatile boolean running;
    private @Nullable Confirms confirms;

    Lane(String name, Broker broker, int window, Consumer<List<Unsent>> confirmed, Runnable failed) {
        this.name = name;
        this.broker = broker;
        this.window = window;
        this.confirmed = confirmed;
        this.failed = failed;
    }

    /** Takes a document's outbox, or leaves it to the sweeper when too much is waiting. */
    void offer(List<Unsent> outbox) {
        if (!queue.offer(outbox)) {
            failed.run();
        }
    }

    /** As {@link #offer}, for what the database says is unsent; waits for room. */
    void put(List<Unsent> outbox) throws InterruptedException {
        queue.put(outbox);
    }

    /** The document no longer has it. */
    void pulled(Unsent unsent) {
        queue.pulled(unsent);
    }

    int underWay() {
        return queue.underWay();
    }

    /** Before each run; what the last one left is the sweeper's to find. */
    void ready() {
        queue.clear();
        running = true;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            try {
                inHand.addAll(queue.take(BATCH, LOOK_AGAIN_MILLIS));
                if (confirms != null && !confirms.isOpen()) {
                    giveUpAll();
                }
                giveUpRefused();
                if (!inHand.isEmpty()) {
                    publish(open());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (IOException | RuntimeException e) {
                LOG.warn("{}: publishing failed, the sweeper will come back to it: {}", name, e.toString());
                giveUpAll();
            }
        }
        inHand.clear();
        refused.clear();
        if (confirms != null) {
            confirms.close();
            confirms = null;
        }
    }

    private void publish(Confirms channel) throws IOException, InterruptedException {
        while (broker.isBlocked() && channel.isOpen() && running) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        while (!inHand.isEmpty()) {
            channel.awaitRoom();
            giveUpRefused();
            Unsent next = inHand.poll();
            if (next != null) {
                channel.publish(broker.topology().exchange(), next, properties(next));
            }
        }
    }

    private Confirms open() throws IOException {
        Confirms now = confirms;
        if (now == null) {
            Channel channel = broker.connection().createChannel();
            if (channel == null) {
                throw new IOException("the broker gives no more channels");
            }
            now = new Confirms(channel, window, confirmed, refused::add);
            confirms = now;
        }
        return now;
    }

    /** The channel is gone, and with it what was unconfirmed: nothing that is behind it may go out on the next one. */
    private void giveUpAll() {
        List<Unsent> lost = new ArrayList<>(inHand);
        inHand.clear();
        for (Unsent each = refused.poll(); each != null; each = refused.poll()) {
            lost.add(each);
        }
        if (confirms != null) {
            confirms.close();
            lost.addAll(confirms.abandon());
            confirms = null;
        }
        queue.forget(lost);
        failed.run();
    }

    /** The broker took all but these; what is behind them in their documents waits for them. */
    private void giveUpRefused() {
        if (refused.isEmpty()) {
            return;
        }
        List<Unsent> lost = new ArrayList<>();
        for (Unsent each = refused.poll(); each != null; each = refused.poll()) {
            lost.add(each);
        }
        Set<Unsent.Holder> holders = lost.stream().map(Unsent::holder).collect(Collectors.toSet());
        inHand.removeIf(unsent -> holders.contains(unsent.holder()) && lost.add(unsent));
        queue.forget(lost, holders);
        failed.run();
    }

    private static AMQP.BasicProperties properties(Unsent unsent) {
        return new AMQP.BasicProperties.Builder()
                .contentType(CloudEvents.CONTENT_TYPE)
                .deliveryMode(2)
                .messageId(unsent.eventId())
                .type(unsent.type())
                .build();
    }
}
