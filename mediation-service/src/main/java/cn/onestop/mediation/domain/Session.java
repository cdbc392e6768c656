package cn.onestop.mediation.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the parties. The mediator keeps a record of it (People's Mediation Law art. 27).
 *
 * @param number 1 for the first
 * @param attended keys of the parties who came; empty until it was held
 * @param record what was done and said, as far as both sides may read it; null until it was held
 */
public record Session(
        int number,
        Instant convenedFor,
        String place,
        @Nullable Instant heldAt,
        List<String> attended,
        @Nullable Sensitive record) {
    public Session {
        attended = List.copyOf(attended);
    }

    boolean isHeld() {
        return heldAt != null;
    }

    Session held(Instant at, List<String> who, Sensitive what) {
        return new Session(number, convenedFor, place, at, who, what);
    }
}
