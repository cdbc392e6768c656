package cn.onestop.kernel;

import java.util.Set;

/**
 * Someone who has a part in a case.
 *
 * @param key the person's or organisation's key in the identity service
 * @param role the part: {@code APPLICANT}, {@code RESPONDENT}, …; named by the line
 */
public record Party(String key, String role) {
    private static final String ORGANISATION = "O-";

    /** The parts of those who work on a case for the others, or are asked to; it is not their own matter. */
    private static final Set<String> HANDLERS = Set.of("MEDIATOR", "NOTARY", "APPRAISER", "COUNSEL", "ASKED");

    /** Whether it is somebody who works on the case, or is asked to, and whose own matter it is not. */
    public boolean isHandler() {
        return HANDLERS.contains(role);
    }

    /** Whether a key is an organisation's: the identity service mints {@code O-} for those and {@code P-} for persons. */
    public static boolean isOrganisation(String key) {
        return key.startsWith(ORGANISATION);
    }
}
