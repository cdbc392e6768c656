package cn.onestop.consultation.domain;

import java.util.Set;

/** The kinds of this line's periods; each is a row of {@code deadline-rules.yml}. */
public final class ConsultationClocks {
    public static final String ANSWER = "answer";
    public static final String FURTHER_QUESTION = "further_question";
    public static final String WORK_ORDER = "work_order";
    public static final String MISROUTED = "misrouted_return";
    public static final String CALL_BACK = "call_back";
    public static final String SURVEY = "survey";
    public static final String DISSATISFIED = "dissatisfied_call_back";
    public static final String QUALITY = "quality_check";
    public static final String TELL_OUTCOME = "tell_outcome";

    public static final String LIMITATION = "limitation";
    public static final String LONGEST_LIMITATION = "limitation_longest";
    public static final String LABOUR_ARBITRATION = "labour_arbitration";
    public static final String WAGES_ARBITRATION = "wages_arbitration";
    public static final String WORK_INJURY_EMPLOYER = "work_injury_employer";
    public static final String WORK_INJURY_WORKER = "work_injury_worker";
    public static final String STATED_LAST_DAY = "stated_last_day";

    /** The periods in which the person must act, computed from what the person told. */
    public static final Set<String> OF_THE_PERSON = Set.of(
            LIMITATION, LONGEST_LIMITATION, LABOUR_ARBITRATION, WAGES_ARBITRATION, WORK_INJURY_WORKER, STATED_LAST_DAY);

    private ConsultationClocks() {}
}
