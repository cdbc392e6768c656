package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The periods of one case, ended ones included. */
final class Clocks {
    private final Periods periods;
    private List<Deadline> all;

    Clocks(Periods periods, List<Deadline> all) {
        this.periods = periods;
        this.all = List.copyOf(all);
    }

    List<Deadline> all() {
        return all;
    }

    void start(String kind, Instant at) {
        List<Deadline> more = new ArrayList<>(all);
        more.add(periods.start(kind, at));
        all = List.copyOf(more);
    }

    void meet(String kind, Instant at) {
        change(kind, deadline -> deadline.meet(at));
    }

    void meetStartedAt(String kind, Instant startedAt, Instant at) {
        change(kind, deadline -> deadline.startedAt().equals(startedAt) ? deadline.meet(at) : deadline);
    }

    void cancel(String kind, Instant at) {
        change(kind, deadline -> deadline.cancel(at));
    }

    void cancelAll(Instant at) {
        all = all.stream().map(deadline -> deadline.cancel(at)).toList();
    }

    /** Lets the clock stand still if its rule says that it does for this reason. */
    void stopIfTheRuleSaysSo(String kind, String reason, String evidence, Instant at) {
        change(kind, open -> open.rule().stops().contains(reason) ? open.stop(reason, evidence, at) : open);
    }

    void resume(String kind, String reason, Instant at) {
        change(kind, open -> open.isStopped() ? open.resume(reason, at) : open);
    }

    /** The one of this kind that has not ended. */
    Optional<Deadline> open(String kind) {
        return all.stream()
                .filter(deadline -> deadline.rule().kind().equals(kind) && !deadline.isClosed())
                .findFirst();
    }

    /** Whether the open period of this kind has run out at this instant. */
    boolean hasRunOut(String kind, Instant at) {
        return open(kind)
                .flatMap(deadline -> deadline.due(periods.calendar()))
                .map(due -> !at.isBefore(due.by()))
                .orElse(false);
    }

    private void change(String kind, UnaryOperator<Deadline> how) {
        all = all.stream()
                .map(deadline ->
                        deadline.rule().kind().equals(kind) && !deadline.isClosed() ? how.apply(deadline) : deadline)
                .toList();
    }
}
