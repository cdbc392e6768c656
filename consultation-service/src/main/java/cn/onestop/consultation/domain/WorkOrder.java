package cn.onestop.consultation.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to work on, because it can't be answered at the desk.
 *
 * @param what what is to be done
 * @param dispatches to whom it went, the newest last
 * @param results what was done, the newest last; more than one after rework
 * @param reworks how often the person was not content with it
 * @param supervisor key of the supervisor who minds it; null for none
 */
public record WorkOrder(
        Sensitive what,
        Instant openedAt,
        List<Dispatch> dispatches,
        List<Result> results,
        int reworks,
        @Nullable String supervisor) {

    /**
     * One sending to a unit.
     *
     * @param area code of the area that is responsible from then on
     * @param fromArea which area sent it, and gets it back if it was misrouted
     * @param returned why it was sent back; null unless it was
     */
    public record Dispatch(
            String unit,
            String area,
            String fromArea,
            Instant at,
            @Nullable String returned) {
        Dispatch sentBack(String why) {
            return new Dispatch(unit, area, fromArea, at, why);
        }
    }

    /** What a unit did. */
    public record Result(Sensitive text, Instant at, String by) {}

    public WorkOrder {
        dispatches = List.copyOf(dispatches);
        results = List.copyOf(results);
    }

    static WorkOrder opened(Sensitive what, Instant at) {
        return new WorkOrder(what, at, List.of(), List.of(), 0, null);
    }

    WorkOrder dispatched(Dispatch next) {
        return new WorkOrder(what, openedAt, append(dispatches, next), results, reworks, supervisor);
    }

    WorkOrder returned(String why) {
        List<Dispatch> all = new ArrayList<>(dispatches);
        all.set(all.size() - 1, all.getLast().sentBack(why));
        return new WorkOrder(what, openedAt, all, results, reworks, supervisor);
    }

    WorkOrder handled(Result result) {
        return new WorkOrder(what, openedAt, dispatches, append(results, result), reworks, supervisor);
    }

    WorkOrder again() {
        return new WorkOrder(what, openedAt, dispatches, results, reworks + 1, supervisor);
    }

    WorkOrder supervisedBy(@Nullable String key) {
        return new WorkOrder(what, openedAt, dispatches, results, reworks, key);
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> next = new ArrayList<>(list);
        next.add(last);
        return next;
    }
}
