package cn.onestop.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The periods of one case, ended ones included, by the kinds of the line's {@code deadline-rules.yml}. A closed one is never changed. */
public final class Clocks {
    private final Periods periods;
    private List<Deadline> all;

    public Clocks(Periods periods, List<Deadline> all) {
        this.periods = periods;
        this.all = List.copyOf(all);
    }

    public List<Deadline> all() {
        return all;
    }

    public void start(String kind, Instant at) {
        add(periods.start(kind, at));
    }

    /** A clock whose length, in the rule's unit, the parties agreed on, where the law lets their agreement prevail. */
    public void startAgreed(String kind, Instant at, int length) {
        add(Deadline.start(periods.start(kind, at).rule().lasting(length), at));
    }

    /** A clock that never runs longer than its rule, and shorter where only this much is left. */
    public void startWithin(String kind, Instant at, int atMost) {
        DeadlineRule rule = periods.start(kind, at).rule();
        add(Deadline.start(atMost < rule.value() ? rule.lasting(atMost) : rule, at));
    }

    private void add(Deadline started) {
        all = Stream.concat(all.stream(), Stream.of(started)).toList();
    }

    /** What the clocks of this kind were for was done. */
    public void meet(String kind, Instant at) {
        change(of(kind), deadline -> deadline.meet(at));
    }

    /** The same for the one clock that started then, where several of a kind run. */
    public void meetStartedAt(String kind, Instant startedAt, Instant at) {
        change(of(kind).and(startedAt(startedAt)), deadline -> deadline.meet(at));
    }

    public void cancel(String kind, Instant at) {
        change(of(kind), deadline -> deadline.cancel(at));
    }

    public void cancelAll(Instant at) {
        change(deadline -> true, deadline -> deadline.cancel(at));
    }

    /** @throws Deadline.DeadlineRefusal when the rule does not allow so much */
    public void extend(String kind, int value, String approvedBy, String reason, Instant at) {
        change(of(kind), deadline -> deadline.extend(value, approvedBy, reason, at));
    }

    /** Lets the clock stand still, if its rule says that it does for this reason and it does not already. */
    public void stop(String kind, String reason, String evidence, Instant at) {
        change(
                of(kind),
                open -> open.rule().stops().contains(reason) && !standsStillFor(open, reason)
                        ? open.stop(reason, evidence, at)
                        : open);
    }

    /** Lets the clock run on, if it stood still for this reason. */
    public void resume(String kind, String reason, Instant at) {
        change(of(kind), open -> standsStillFor(open, reason) ? open.resume(reason, at) : open);
    }

    /** The one of this kind that has not ended. */
    public Optional<Deadline> open(String kind) {
        return all.stream()
                .filter(of(kind).and(deadline -> !deadline.isClosed()))
                .findFirst();
    }

    /** Whether the open period of this kind has run out at this instant. */
    public boolean hasRunOut(String kind, Instant at) {
        return open(kind).filter(deadline -> isMissed(deadline, at)).isPresent();
    }

    /** The same for the one clock that started then. */
    public boolean hasRunOut(String kind, Instant startedAt, Instant at) {
        return all.stream().filter(of(kind).and(startedAt(startedAt))).anyMatch(deadline -> isMissed(deadline, at));
    }

    private boolean isMissed(Deadline deadline, Instant at) {
        return deadline.state(at, periods.calendar()) == Deadline.State.MISSED;
    }

    private void change(Predicate<Deadline> which, UnaryOperator<Deadline> how) {
        all = all.stream()
                .map(deadline -> which.test(deadline) && !deadline.isClosed() ? how.apply(deadline) : deadline)
                .toList();
    }

    private static boolean standsStillFor(Deadline deadline, String reason) {
        return deadline.stops().stream()
                .anyMatch(stop -> stop.isOpen() && stop.reason().equals(reason));
    }

    private static Predicate<Deadline> of(String kind) {
        return deadline -> deadline.rule().kind().equals(kind);
    }

    private static Predicate<Deadline> startedAt(Instant at) {
        return deadline -> deadline.startedAt().equals(at);
    }
}
