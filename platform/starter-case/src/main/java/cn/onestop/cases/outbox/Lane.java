package cn.onestop.cases.outbox;

import cn.onestop.cases.CloudEvents;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel, which publishes all events of the documents that hash to it, in order, hundreds unconfirmed at a time. What is
 * on its way or confirmed and not pulled yet is not published again.
 */
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int MOST_WAITING = 20_000;
    private static final int BATCH = 256;

    private final String name;
    private final Broker broker;
    private final int window;
    private final Consumer<Unsent> confirmed;
    private final Runnable failed;
    private final BlockingQueue<Unsent> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Set<Unsent.Place> underWay = ConcurrentHashMap.newKeySet();
    private final Recent pulled = new Recent(8_192);
    private volatile boolean running;
    private @Nullable Confirms confirms;

    Lane(String name, Broker broker, int window, Consumer<Unsent> confirmed, Runnable failed) {
        this.name = name;
        this.broker = broker;
        this.window = window;
        this.confirmed = confirmed;
        this.failed = failed;
    }

    /** Takes a document's outbox, or leaves it to the sweeper when too much is waiting. */
    void offer(List<Unsent> outbox) {
        for (Unsent unsent : outbox) {
            if (!pulled.contains(unsent.place()) && underWay.add(unsent.place()) && !waiting.offer(unsent)) {
                underWay.remove(unsent.place());
                failed.run();
                return;
            }
        }
    }

    /** As {@link #offer}, for what the database says is unsent; waits for room. */
    void put(List<Unsent> outbox) throws InterruptedException {
        for (Unsent unsent : outbox) {
            if (underWay.add(unsent.place())) {
                waiting.put(unsent);
            }
        }
    }

    /** The document no longer has it. */
    void pulled(Unsent unsent) {
        pulled.add(unsent.place());
        underWay.remove(unsent.place());
    }

    int underWay() {
        return underWay.size();
    }

    /** Before each run; what the last one left is the sweeper's to find. */
    void ready() {
        waiting.clear();
        underWay.clear();
        running = true;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        List<Unsent> batch = new ArrayList<>(BATCH);
        while (running) {
            try {
                Unsent first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, BATCH - 1);
                    publish(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (IOException | RuntimeException e) {
                LOG.warn("{}: publishing failed, the sweeper will come back to it: {}", name, e.toString());
                giveUp(batch);
            } finally {
                batch.clear();
            }
        }
        if (confirms != null) {
            confirms.close();
        }
    }

    private void publish(List<Unsent> batch) throws IOException, InterruptedException {
        Confirms channel = open();
        while (broker.isBlocked() && channel.isOpen() && running) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        for (Unsent unsent : batch) {
            channel.publish(broker.topology().exchange(), unsent, properties(unsent));
        }
    }

    private Confirms open() throws IOException {
        Confirms now = confirms;
        if (now == null || !now.isOpen()) {
            Connection connection = broker.connection();
            Channel channel = connection.createChannel();
            if (channel == null) {
                throw new IOException("the broker gives no more channels");
            }
            now = new Confirms(channel, window, confirmed, this::lost);
            confirms = now;
        }
        return now;
    }

    private void lost(Unsent unsent) {
        underWay.remove(unsent.place());
        failed.run();
    }

    /** Nothing that waits here is published before the sweeper finds it again, in order. */
    private void giveUp(List<Unsent> batch) {
        List<Unsent> all = new ArrayList<>(batch);
        waiting.drainTo(all);
        Confirms channel = confirms;
        all.stream()
                .filter(unsent -> channel == null || !channel.isOutstanding(unsent))
                .forEach(unsent -> underWay.remove(unsent.place()));
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
