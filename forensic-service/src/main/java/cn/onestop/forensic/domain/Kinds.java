package cn.onestop.forensic.domain;

/** The kinds of this line's clocks, as its {@code deadline-rules.yml} has them. */
public final class Kinds {
    public static final String DECIDE = "decide";
    public static final String APPRAISE = "appraise";
    public static final String APPRAISE_AGREED = "appraise_agreed";
    public static final String SUPPLY = "supply_materials";
    public static final String RETURN = "return_materials";
    public static final String DECIDE_RECUSAL = "decide_recusal";

    /** The one reason for which the clock of an appraisal stands still (General Rules art. 28). */
    public static final String MATERIALS = "MATERIALS";

    private Kinds() {}
}
