package cn.onestop.kernel;

/**
 * Someone who has a part in a case.
 *
 * @param key the person's or organisation's key in the identity service
 * @param role the part: {@code APPLICANT}, {@code RESPONDENT}, …; named by the line
 */
public record Party(String key, String role) {
    private static final String ORGANISATION = "O-";

    /** Whether a key is an organisation's: the identity service mints {@code O-} for those and {@code P-} for persons. */
    public static boolean isOrganisation(String key) {
        return key.startsWith(ORGANISATION);
    }
}
