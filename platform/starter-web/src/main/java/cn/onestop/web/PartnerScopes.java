package cn.onestop.web;

/** What partners' systems can be let do; an operation names one in its {@link Access}, an administrator gives it to a client. */
public final class PartnerScopes {
    /** To file a case for a person whose consent is on record. */
    public static final String FILE_CASES = "cases.file";

    /** To read how the cases stand that the partner itself filed. */
    public static final String READ_CASES = "cases.read";

    /** To take the register's places in one piece; to look one up anybody may. */
    public static final String READ_SITES = "sites.read";

    private PartnerScopes() {}
}
