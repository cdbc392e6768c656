package cn.onestop.notary.domain;

/** The kinds of this line's clocks, by the rows of {@code deadline-rules.yml}. */
public final class Kinds {
    /** A notary accepts, or says why not. */
    public static final String ACCEPT = "accept";
    /** Whom another line sent says what is to be notarized. */
    public static final String COMPLETE = "complete";
    /** Notarization Law art. 30: 15 working days, with three stops. */
    public static final String ISSUE = "issue";
    /** Six months, after which a case that waits for its party ends. */
    public static final String FINISH = "finish";
    /** Another office verifies. */
    public static final String VERIFY_ELSEWHERE = "verify_elsewhere";
    /** A review is asked for by a party: from receipt. */
    public static final String ASK_REVIEW_PARTY = "ask_review_party";
    /** The same by an interested person: from knowledge. */
    public static final String ASK_REVIEW_INTERESTED = "ask_review_interested";
    /** The same by anybody: from the certificate's issue. */
    public static final String ASK_REVIEW_AT_ALL = "ask_review_at_all";
    /** The review is decided. */
    public static final String DECIDE_REVIEW = "decide_review";
    /** The review is decided, stops included. */
    public static final String FINISH_REVIEW = "finish_review";
    /** What the review decided is carried out. */
    public static final String CARRY_OUT_REVIEW = "carry_out_review";
    /** The execution certificate, or why not. */
    public static final String EXECUTION = "execution_certificate";

    /** Two years to apply for enforcement (Civil Procedure Law art. 250); to ask for the execution certificate interrupts them. */
    public static final String ENFORCE = "apply_for_enforcement";

    private Kinds() {}
}
