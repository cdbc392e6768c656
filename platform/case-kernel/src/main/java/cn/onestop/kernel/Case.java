package cn.onestop.kernel;

import java.time.Instant;
import java.util.List;

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

    /** What the status means, for whoever may know of the case. */
    Text statusTitle();

    /** Whether the lifecycle is over; deadlines beside it may still run. */
    boolean isClosed();

    Instant openedAt();

    List<Party> parties();

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
