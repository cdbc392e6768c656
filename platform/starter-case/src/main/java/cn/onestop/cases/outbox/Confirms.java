package cn.onestop.cases.outbox;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A channel in confirm mode with a bounded number of unconfirmed events, used by one thread. Success is an ack of what was
 * not returned: RabbitMQ returns an unroutable event and then acks it, Qpid refuses it and then returns it.
 */
final class Confirms {
    private static final Logger LOG = LoggerFactory.getLogger(Confirms.class);

    private final Channel channel;
    private final Semaphore free;
    private final Consumer<List<Unsent>> confirmed;
    private final Consumer<Unsent> refused;
    /** By tag, in the order of publishing. */
    private final Map<Long, Unsent> outstanding = new LinkedHashMap<>();

    private final Set<String> returned = ConcurrentHashMap.newKeySet();

    Confirms(Channel channel, int window, Consumer<List<Unsent>> confirmed, Consumer<Unsent> refused)
            throws IOException {
        this.channel = channel;
        this.free = new Semaphore(window);
        this.confirmed = confirmed;
        this.refused = refused;
        channel.addReturnListener(message -> {
            LOG.error("no queue takes {}: contracts/topology.yaml lacks a binding", message.getRoutingKey());
            String eventId = message.getProperties().getMessageId();
            if (isOutstanding(eventId)) {
                returned.add(eventId);
            }
        });
        channel.addConfirmListener(this::acked, this::nacked);
        // Whoever waits for room is to find the channel closed.
        channel.addShutdownListener(cause -> free.release());
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

    /** Waits while the window is full, for the one event that is published next. */
    void awaitRoom() throws InterruptedException {
        free.acquire();
        free.release();
    }

    void publish(String exchange, Unsent unsent, AMQP.BasicProperties properties)
            throws IOException, InterruptedException {
        free.acquire();
        synchronized (outstanding) {
            outstanding.put(channel.getNextPublishSeqNo(), unsent);
        }
        channel.basicPublish(exchange, unsent.type(), true, properties, unsent.body());
    }

    /** What was not confirmed may have arrived or not; an answer that still comes changes nothing. */
    List<Unsent> abandon() {
        synchronized (outstanding) {
            List<Unsent> unconfirmed = List.copyOf(outstanding.values());
            outstanding.clear();
            return unconfirmed;
        }
    }

    private void acked(long tag, boolean multiple) {
        confirmed.accept(settle(tag, multiple, unsent -> returned.remove(unsent.eventId())));
    }

    private void nacked(long tag, boolean multiple) {
        settle(tag, multiple, unsent -> {
            LOG.warn("the broker refused {}", unsent.eventId());
            returned.remove(unsent.eventId());
            return true;
        });
    }

    /**
     * Tells those that are refused before their room is free and before the rest can be abandoned, so that nothing that is
     * behind them goes out.
     *
     * @return the others
     */
    private List<Unsent> settle(long tag, boolean multiple, Predicate<Unsent> isRefused) {
        List<Unsent> settled = new ArrayList<>();
        int count;
        synchronized (outstanding) {
            if (multiple) {
                Iterator<Map.Entry<Long, Unsent>> each = outstanding.entrySet().iterator();
                for (Map.Entry<Long, Unsent> next; each.hasNext() && (next = each.next()).getKey() <= tag; ) {
                    settled.add(next.getValue());
                    each.remove();
                }
            } else if (outstanding.containsKey(tag)) {
                settled.add(outstanding.remove(tag));
            }
            count = settled.size();
            settled.removeIf(unsent -> {
                boolean no = isRefused.test(unsent);
                if (no) {
                    refused.accept(unsent);
                }
                return no;
            });
        }
        free.release(count);
        return settled;
    }

    private boolean isOutstanding(String eventId) {
        synchronized (outstanding) {
            return outstanding.values().stream()
                    .anyMatch(unsent -> unsent.eventId().equals(eventId));
        }
    }
}
