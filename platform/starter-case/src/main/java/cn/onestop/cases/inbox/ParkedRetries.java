package cn.onestop.cases.inbox;

import cn.onestop.cases.inbox.ParkedMessages.Parked;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries parked messages again: by itself when their time has come, or when an operator says so. */
final class ParkedRetries {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedRetries.class);
    private static final int PAGE = 50;

    private final ParkedMessages parked;
    private final Reactions reactions;
    private final InboxSettings settings;
    private volatile long count;

    ParkedRetries(ParkedMessages parked, Reactions reactions, InboxSettings settings) {
        this.parked = parked;
        this.reactions = reactions;
        this.settings = settings;
    }

    /** How many messages are parked, as last seen. */
    long count() {
        return count;
    }

    void run(BooleanSupplier running) {
        while (running.getAsBoolean()) {
            try {
                parked.due(PAGE).stream().filter(parked::claim).forEach(this::retry);
                count = parked.count();
            } catch (RuntimeException e) {
                LOG.debug("the parked messages can't be read: {}", e.toString());
            }
            try {
                Thread.sleep(settings.retryEvery());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Tries a message now; empty when it is done and gone, else what it failed of. */
    Optional<String> retry(Parked message) {
        Message read =
                Message.read(message.id(), message.type(), message.envelope().getBytes(StandardCharsets.UTF_8));
        try {
            if (read.event() == null) {
                return Optional.of(String.valueOf(read.trouble()));
            }
            reactions.dispatch(read.event());
            parked.done(message.id());
            LOG.info("{} of type {} is done after {} tries", message.id(), message.type(), message.tries() + 1);
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (!Away.is(e)) {
                parked.failedAgain(message, e);
            }
            return Optional.of(e.toString());
        }
    }
}
