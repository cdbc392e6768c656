package cn.onestop.lawyer.domain;

import cn.onestop.lawyer.domain.matching.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was found for the case, in the order of the ranking.
 *
 * @param checked whether the conflict check was made
 * @param conflict what it found; null for nothing
 */
public record Shortlisted(
        Counsel counsel,
        int points,
        List<Reason> reasons,
        boolean checked,
        @Nullable Conflict conflict) {
    public Shortlisted {
        reasons = List.copyOf(reasons);
    }

    public static Shortlisted found(Counsel counsel, int points, List<Reason> reasons) {
        return new Shortlisted(counsel, points, reasons, false, null);
    }

    /** Whether the person may be asked. */
    public boolean isClear() {
        return checked && conflict == null;
    }

    Shortlisted judged(@Nullable Conflict found) {
        return new Shortlisted(counsel, points, reasons, true, found);
    }
}
