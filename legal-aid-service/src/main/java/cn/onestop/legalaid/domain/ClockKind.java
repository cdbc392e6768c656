package cn.onestop.legalaid.domain;

/** The kinds of periods that run in an application, as {@code deadline-rules.yml} names them. */
public final class ClockKind {
    public static final String FORWARD = "forward";
    public static final String DECIDE = "decide";
    public static final String SUPPLEMENT = "supplement";
    public static final String FORMALITIES = "formalities";
    public static final String ASSIGN = "assign";
    public static final String ASSIGN_ON_NOTICE = "assign_on_notice";
    public static final String ANSWER_OFFER = "answer_offer";
    public static final String REPLACE_COUNSEL = "replace_counsel";
    public static final String DECIDE_CHANGE_OF_COUNSEL = "decide_change_of_counsel";
    public static final String DECIDE_OBJECTION = "decide_objection";
    public static final String DECIDE_AGAIN = "decide_again";
    public static final String RECONSIDERATION = "reconsideration";
    public static final String SUIT = "suit";
    public static final String ANSWER_COMPLAINT = "answer_complaint";
    public static final String CLOSE = "close";

    private ClockKind() {}
}
