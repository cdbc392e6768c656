package cn.onestop.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the store and the read models need to know of any line's aggregate.
 *
 * @param <E> the line's sealed family of events
 */
public interface Case<E> {
    Reference reference();

    /** The matter under which the case stands; grants nothing by itself. */
    Reference matter();

    /** What the case is about, as the line names it. */
    String kind();

    /** Code of the area that is responsible. */
    String area();

    String statusName();

    /** Whether the lifecycle is over; deadlines beside it may still run. */
    boolean isClosed();

    Instant openedAt();

    List<Party> parties();

    /**
     * Keys of everybody whose own matter this is: the parties, who speaks for them, and the other side where the line knows
     * it. Whoever is among them is nothing else in the case, and never handles it.
     */
    default Set<String> concerned() {
        return parties().stream()
                .filter(party -> !party.isHandler())
                .map(Party::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keys of everybody who handles the case: decides in it, works on it, or filed it as somebody's proxy. */
    default Set<String> handlers() {
        return parties().stream().filter(Party::isHandler).map(Party::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Every period of the case, met ones included. */
    List<Deadline> deadlines();

    /**
     * Whether a deadline of this kind concerns one side alone: it stays out of the summary and of events, which others
     * come to see.
     */
    default boolean isOneSided(DeadlineRule rule) {
        return false;
    }

    List<CaseSummary.CaseLink> links();

    /** The facts since the last take. The store takes them once for each write. */
    List<Fact<E>> takeFacts();
}
