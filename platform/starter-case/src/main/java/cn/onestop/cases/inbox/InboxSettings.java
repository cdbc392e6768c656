package cn.onestop.cases.inbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events come in.
 *
 * @param queue by default the service's name on the wire and {@code .inbox}
 * @param prefetch how many messages are in hand at most
 * @param lanes how many are handled at once; those of one subject one after the other
 * @param tries how often a message is tried before it is parked
 * @param firstBackOff the pause before the second try; each further one is twice as long
 * @param longestPause between two looks whether the store is back
 * @param retryEvery how often the parked messages are looked through for those that are due
 * @param firstRetryAfter how long after it was parked a message is tried again; twice as long after each further failure
 * @param longestRetryAfter the longest such wait
 */
@ConfigurationProperties("onestop.inbox")
public record InboxSettings(
        @Nullable String queue,
        @DefaultValue("64") int prefetch,
        @DefaultValue("8") int lanes,
        @DefaultValue("3") int tries,
        @DefaultValue("200ms") Duration firstBackOff,
        @DefaultValue("5s") Duration longestPause,
        @DefaultValue("2s") Duration retryEvery,
        @DefaultValue("5s") Duration firstRetryAfter,
        @DefaultValue("5m") Duration longestRetryAfter) {

    /** The pause before the next try in place. */
    Duration backOff(int tries) {
        return firstBackOff.multipliedBy(1L << Math.min(tries - 1, 10));
    }

    /** The wait before a parked message is tried again. */
    Duration retryAfter(int tries) {
        Duration wait = firstRetryAfter.multipliedBy(1L << Math.clamp(tries - this.tries, 0, 20));
        return wait.compareTo(longestRetryAfter) < 0 ? wait : longestRetryAfter;
    }
}
