package cn.onestop.forensic.domain;

/** The kinds of this line's clocks, as its {@code deadline-rules.yml} has them. */
final class Kinds {
    static final String DECIDE = "decide";
    static final String APPRAISE = "appraise";
    static final String APPRAISE_AGREED = "appraise_agreed";
    static final String SUPPLY = "supply_materials";
    static final String RETURN = "return_materials";
    static final String DECIDE_RECUSAL = "decide_recusal";

    /** The one reason for which the clock of an appraisal stands still (General Rules art. 28). */
    static final String MATERIALS = "MATERIALS";

    private Kinds() {}
}
