package cn.onestop.consultation.application;

import cn.onestop.consultation.domain.Channel;
import cn.onestop.consultation.domain.Topic;
import cn.onestop.kernel.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contacts that nobody has in hand yet, as the store knows them; nothing of what they are about but the topic. */
public interface WaitingContacts {
    /** @param urgent whether it comes before others today */
    record Waiting(
            Reference reference,
            long version,
            Topic topic,
            Channel channel,
            String area,
            Instant openedAt,
            boolean urgent) {}

    /** The first of the queue: urgent ones first, and the oldest first. */
    List<Waiting> head(Set<String> areas, LocalDate today, int limit);

    /** How many wait. */
    long count(Set<String> areas);

    /** The unanswered contact that this agent has in hand, the oldest. */
    Optional<Reference> inHandOf(String agent);
}
