package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import org.jspecify.annotations.Nullable;

/** One of those who can help. */
public sealed interface Route {
    Order order();

    /** What is done there; null where the outcome's reason says it. */
    @Nullable
    Text note();

    /** How a route stands to the one before it. */
    enum Order {
        FIRST,
        /** At the same time: neither waits for the other. */
        BESIDE,
        /** When the one before has not helped, or has led to what this one needs. */
        AFTERWARDS
    }

    /**
     * A line of the platform.
     *
     * @param kind what it is about, as the line names it; null where the person says it there
     * @param service what the site must offer, as the register of places names it
     */
    record OnLine(
            Order order,
            Line line,
            @Nullable String kind,
            String service,
            @Nullable Text note) implements Route {}

    /** An authority that is not on the platform. */
    record Elsewhere(Order order, Outside outside, @Nullable Text note) implements Route {}
}
