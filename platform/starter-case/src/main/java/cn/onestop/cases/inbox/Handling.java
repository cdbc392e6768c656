package cn.onestop.cases.inbox;

import cn.onestop.cases.CloudEvents;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one message to its end: reacted to, or parked. While the store is away it waits, and never parks. */
final class Handling {
    private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

    private final Reactions reactions;
    private final ParkedMessages parked;
    private final InboxSettings settings;
    private final AtomicInteger waiting = new AtomicInteger();

    Handling(Reactions reactions, ParkedMessages parked, InboxSettings settings) {
        this.reactions = reactions;
        this.parked = parked;
        this.settings = settings;
    }

    /** How many messages wait for the store. */
    int waiting() {
        return waiting.get();
    }

    /**
     * @param ours whether the message is still this consumer's; after a stop, or when its channel is gone, the broker gives it to
     *     another
     * @return whether it came to its end and may be acknowledged
     */
    boolean handle(Message message, BooleanSupplier ours) throws InterruptedException {
        int failures = 0;
        Duration pause = settings.firstBackOff();
        while (ours.getAsBoolean()) {
            try {
                Throwable failure = attempt(message);
                if (failure == null) {
                    return true;
                }
                failures++;
                if (message.event() == null || failures >= settings.tries()) {
                    park(message, failures, failure);
                    return true;
                }
                Thread.sleep(settings.backOff(failures));
            } catch (StoreAway e) {
                LOG.warn("{} waits: {}", message.id(), String.valueOf(e.getCause()));
                waiting.incrementAndGet();
                try {
                    Thread.sleep(pause);
                } finally {
                    waiting.decrementAndGet();
                }
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(settings.longestPause()) < 0 ? longer : settings.longestPause();
            }
        }
        return false;
    }

    /** What the message failed of; null when it didn't. */
    private @Nullable Throwable attempt(Message message) throws StoreAway, InterruptedException {
        CloudEvents.Unreadable trouble = message.trouble();
        if (trouble != null || message.event() == null) {
            return trouble;
        }
        try {
            reactions.dispatch(message.event());
            return null;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (Thread.interrupted() || isOfAnInterrupt(e)) {
                throw new InterruptedException("stopped while handling " + message.id());
            }
            if (Away.is(e)) {
                throw new StoreAway(e);
            }
            LOG.warn("{} of type {} failed: {}", message.id(), message.type(), e.toString());
            return e;
        }
    }

    private static boolean isOfAnInterrupt(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    private void park(Message message, int failures, Throwable failure) throws StoreAway {
        try {
            if (message.event() == null) {
                parked.parkUnreadable(message, failure);
            } else {
                parked.park(message, failures, failure);
            }
            LOG.error("{} of type {} is parked", message.id(), message.type(), failure);
        } catch (MongoException e) {
            throw new StoreAway(e);
        }
    }

    /** The store can't be reached: no fault of the message. */
    private static final class StoreAway extends Exception {
        private static final long serialVersionUID = 1L;

        StoreAway(Throwable cause) {
            super(cause);
        }
    }
}
