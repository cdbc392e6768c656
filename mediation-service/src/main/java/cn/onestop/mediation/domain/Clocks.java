package cn.onestop.mediation.domain;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The periods of one mediation, by the kinds of {@code deadline-rules.yml}. */
final class Clocks {
    static final String TIME_LIMIT = "time_limit";
    static final String LABOUR_RESULT = "labour_result";
    static final String LABOUR_LIMITATION = "labour_limitation";
    static final String LIMITATION = "limitation";
    static final String PERFORMANCE_FOLLOW_UP = "performance_follow_up";
    static final String CONFIRMATION = "confirmation";
    static final String COURT_ACCEPTANCE = "court_acceptance";
    static final String COURT_DECISION = "court_decision";
    static final String COURT_CONCLUSION = "court_conclusion";
    static final String OBJECTION = "objection";
    static final String ENFORCEMENT = "enforcement";
    static final String REFERRAL_ANSWER = "referral_answer";

    /** Clocks that run for the applicant alone: they would tell the other side of claims and of help asked for elsewhere. */
    static final Set<String> ONE_SIDED = Set.of(LABOUR_LIMITATION, LIMITATION, REFERRAL_ANSWER);

    private final List<Deadline> all;

    Clocks(List<Deadline> all) {
        this.all = new ArrayList<>(all);
    }

    List<Deadline> all() {
        return List.copyOf(all);
    }

    void start(String kind, Instant at, DeadlineRules rules) {
        all.add(Deadline.start(
                rules.inForce(kind, at.atZone(WorkingCalendar.ZONE).toLocalDate()), at));
    }

    void meet(String kind, Instant at) {
        change(kind, deadline -> deadline.meet(at));
    }

    void cancel(String kind, Instant at) {
        change(kind, deadline -> deadline.cancel(at));
    }

    void meetStartedAt(String kind, Instant startedAt, Instant at) {
        change(kind, deadline -> deadline.startedAt().equals(startedAt) ? deadline.meet(at) : deadline);
    }

    /** @throws Deadline.DeadlineRefusal when the rule does not allow so much */
    void extend(String kind, int value, String approvedBy, String reason, Instant at) {
        change(kind, deadline -> deadline.isClosed() ? deadline : deadline.extend(value, approvedBy, reason, at));
    }

    void stop(String kind, String reason, String evidence, Instant at) {
        change(
                kind,
                deadline ->
                        deadline.isClosed() || deadline.isStopped() ? deadline : deadline.stop(reason, evidence, at));
    }

    void resume(String kind, String reason, Instant at) {
        change(kind, deadline -> deadline.isStopped() ? deadline.resume(reason, at) : deadline);
    }

    Optional<Deadline> running(String kind) {
        return all.stream()
                .filter(deadline -> deadline.rule().kind().equals(kind) && !deadline.isClosed())
                .findFirst();
    }

    boolean isMissed(String kind, Instant now, WorkingCalendar calendar) {
        return running(kind)
                .map(deadline -> deadline.state(now, calendar) == Deadline.State.MISSED)
                .orElse(false);
    }

    /** Whether the clock of this kind that started then has run out. */
    boolean isMissed(String kind, Instant startedAt, Instant now, WorkingCalendar calendar) {
        return all.stream()
                .filter(deadline -> deadline.rule().kind().equals(kind)
                        && deadline.startedAt().equals(startedAt))
                .anyMatch(deadline -> deadline.state(now, calendar) == Deadline.State.MISSED);
    }

    private void change(String kind, UnaryOperator<Deadline> how) {
        all.replaceAll(deadline -> deadline.rule().kind().equals(kind) ? how.apply(deadline) : deadline);
    }
}
