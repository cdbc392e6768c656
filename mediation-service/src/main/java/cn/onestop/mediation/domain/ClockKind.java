package cn.onestop.mediation.domain;

import cn.onestop.kernel.Referrals;
import java.util.Set;

/** The kinds of periods that run in a mediation, as {@code deadline-rules.yml} names them. */
final class ClockKind {
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

    /** Periods that run for the applicant alone: they would tell the other side of claims and of help asked for elsewhere. */
    static final Set<String> ONE_SIDED = Set.of(LABOUR_LIMITATION, LIMITATION, Referrals.ANSWER_CLOCK);

    private ClockKind() {}
}
