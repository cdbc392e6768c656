package cn.onestop.cases.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events leave.
 *
 * @param lanes channels, each with its own share of the documents
 * @param window how many events of a lane may be unconfirmed
 * @param sweepEvery how often the outboxes are looked through
 * @param leaveToOthersFor how old an event must be before the periodic sweep takes it for left behind
 * @param flushWithin how long a stop waits for confirms
 */
@ConfigurationProperties("onestop.outbox")
public record OutboxSettings(
        @DefaultValue("4") int lanes,
        @DefaultValue("500") int window,
        @DefaultValue("15s") Duration sweepEvery,
        @DefaultValue("30s") Duration leaveToOthersFor,
        @DefaultValue("5s") Duration flushWithin) {}
