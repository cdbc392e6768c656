package cn.onestop.cases.outbox;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A channel in confirm mode with a bounded number of unconfirmed events. Success is an ack of what was not returned: RabbitMQ
 * returns an unroutable event and then acks it, Qpid refuses it and then returns it.
 */
final class Confirms {
    private static final Logger LOG = LoggerFactory.getLogger(Confirms.class);

    private final Channel channel;
    private final Semaphore free;
    private final Consumer<Unsent> confirmed;
    private final Consumer<Unsent> lost;
    private final ConcurrentNavigableMap<Long, Unsent> outstanding = new ConcurrentSkipListMap<>();
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();
    private final Set<String> returned = ConcurrentHashMap.newKeySet();

    Confirms(Channel channel, int window, Consumer<Unsent> confirmed, Consumer<Unsent> lost) throws IOException {
        this.channel = channel;
        this.free = new Semaphore(window);
        this.confirmed = confirmed;
        this.lost = lost;
        channel.addReturnListener(message -> {
            LOG.error("no queue takes {}: contracts/topology.yaml lacks a binding", message.getRoutingKey());
            String eventId = message.getProperties().getMessageId();
            if (unsettled.contains(eventId)) {
                returned.add(eventId);
            }
        });
        channel.addConfirmListener(this::acked, this::refused);
        channel.addShutdownListener(cause -> closed());
        channel.confirmSelect();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    void close() {
        try {
            channel.close();
        } catch (IOException | TimeoutException | RuntimeException e) {
            LOG.debug("closing a channel: {}", e.toString());
        }
    }

    boolean isOutstanding(Unsent unsent) {
        return outstanding.containsValue(unsent);
    }

    /** Waits while the window is full. */
    void publish(String exchange, Unsent unsent, AMQP.BasicProperties properties)
            throws IOException, InterruptedException {
        free.acquire();
        long tag = channel.getNextPublishSeqNo();
        unsettled.add(unsent.eventId());
        outstanding.put(tag, unsent);
        try {
            channel.basicPublish(exchange, unsent.type(), true, properties, unsent.body());
        } catch (IOException | RuntimeException e) {
            if (outstanding.remove(tag) != null) {
                unsettled.remove(unsent.eventId());
                free.release();
            }
            throw e;
        }
        if (!channel.isOpen()) {
            closed();
        }
    }

    private void acked(long tag, boolean multiple) {
        settle(tag, multiple, unsent -> {
            if (returned.remove(unsent.eventId())) {
                lost.accept(unsent);
            } else {
                confirmed.accept(unsent);
            }
        });
    }

    private void refused(long tag, boolean multiple) {
        settle(tag, multiple, unsent -> {
            LOG.warn("the broker refused {}", unsent.eventId());
            returned.remove(unsent.eventId());
            lost.accept(unsent);
        });
    }

    private void settle(long tag, boolean multiple, Consumer<Unsent> with) {
        Map<Long, Unsent> settled =
                multiple ? outstanding.headMap(tag, true) : outstanding.subMap(tag, true, tag, true);
        settled.keySet().forEach(each -> {
            Unsent unsent = outstanding.remove(each);
            if (unsent != null) {
                free.release();
                unsettled.remove(unsent.eventId());
                with.accept(unsent);
            }
        });
    }

    /** What was not confirmed may have arrived or not; it is published again. */
    private void closed() {
        settle(Long.MAX_VALUE, true, lost);
    }
}
