package cn.onestop.cases.inbox;

import cn.onestop.cases.outbox.Broker;
import cn.onestop.cases.outbox.OutboxRelay;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Consumes the service's queue. A message is acknowledged when its effect, or its copy among the parked, is in the store. */
public final class Inbox implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration RECONNECT_AFTER = Duration.ofMillis(500);
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(5);

    private final Broker broker;
    private final String queue;
    private final Handling handling;
    private final ParkedRetries retries;
    private final InboxSettings settings;
    private volatile boolean running;
    private List<ExecutorService> lanes = List.of();
    private List<Thread> threads = List.of();
    private volatile @Nullable Channel channel;

    Inbox(Broker broker, String queue, Handling handling, ParkedRetries retries, InboxSettings settings) {
        this.broker = broker;
        this.queue = queue;
        this.handling = handling;
        this.retries = retries;
        this.settings = settings;
    }

    public String queue() {
        return queue;
    }

    /** How many messages wait in hand because the store is away. */
    public int waiting() {
        return handling.waiting();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            lanes = IntStream.range(0, settings.lanes())
                    .mapToObj(i -> Executors.newSingleThreadExecutor(
                            Thread.ofVirtual().name("inbox-lane-" + i).factory()))
                    .toList();
            threads = List.of(
                    Thread.ofVirtual().name("inbox").start(this::consume),
                    Thread.ofVirtual().name("inbox-retries").start(() -> retries.run(() -> running)));
        }
    }

    /** Takes no more, finishes what is in hand; what isn't finished in time goes back to the queue. */
    @Override
    public synchronized void stop() {
        running = false;
        Channel open = channel;
        threads.forEach(Thread::interrupt);
        lanes.forEach(ExecutorService::shutdown);
        long deadline = System.nanoTime() + FINISH_WITHIN.toNanos();
        try {
            for (ExecutorService lane : lanes) {
                if (!lane.awaitTermination(Math.max(deadline - System.nanoTime(), 0), TimeUnit.NANOSECONDS)) {
                    lane.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            lanes.forEach(ExecutorService::shutdownNow);
            Thread.currentThread().interrupt();
        }
        close(open);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return OutboxRelay.PHASE + 1_000;
    }

    private void consume() {
        while (running) {
            try {
                CountDownLatch gone = new CountDownLatch(1);
                Channel opened = broker.connection().createChannel();
                channel = opened;
                opened.addShutdownListener(cause -> gone.countDown());
                opened.basicQos(settings.prefetch());
                opened.basicConsume(queue, false, (tag, delivery) -> take(opened, delivery), tag -> gone.countDown());
                LOG.info("consuming {}", queue);
                gone.await();
                close(opened);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warn("{} can't be consumed yet: {}", queue, e.toString());
            }
            if (!paused()) {
                return;
            }
        }
    }

    private void take(Channel from, Delivery delivery) {
        Message message = Message.read(
                delivery.getProperties().getMessageId(), delivery.getEnvelope().getRoutingKey(), delivery.getBody());
        long tag = delivery.getEnvelope().getDeliveryTag();
        if (running) {
            lanes.get(Math.floorMod(message.subject().hashCode(), lanes.size()))
                    .execute(() -> handle(from, tag, message));
        }
    }

    private void handle(Channel from, long tag, Message message) {
        try {
            if (handling.handle(message, () -> running && from.isOpen())) {
                from.basicAck(tag, false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | AlreadyClosedException e) {
            LOG.info("{} will come again: its channel is gone", message.id());
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(RECONNECT_AFTER);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void close(@Nullable Channel channel) {
        try {
            if (channel != null && channel.isOpen()) {
                channel.close();
            }
        } catch (IOException | TimeoutException | RuntimeException e) {
            LOG.debug("closing a channel: {}", e.toString());
        }
    }
}
