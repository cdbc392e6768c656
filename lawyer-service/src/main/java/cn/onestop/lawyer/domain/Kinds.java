package cn.onestop.lawyer.domain;

/** The kinds of this line's clocks, by the rows of {@code deadline-rules.yml}. */
public final class Kinds {
    /** Legal Aid Law art. 43: counsel within 3 days. */
    public static final String ASSIGN = "assign";
    /** One offer of an assignment, in hours, cut so that all of them fit. */
    public static final String ANSWER_OFFER = "answer_offer";
    /** What a client asked a lawyer of the own choice. */
    public static final String ANSWER_REQUEST = "answer_request";
    /** The client chooses among those who were found. */
    public static final String CHOOSE = "choose";
    /** A person decides in place of the ranking (Personal Information Protection Law art. 24). */
    public static final String HUMAN_DECISION = "human_decision";
    /** The firm signs (Lawyers Law art. 25). */
    public static final String SIGN_CONTRACT = "sign_contract";

    private Kinds() {}
}
