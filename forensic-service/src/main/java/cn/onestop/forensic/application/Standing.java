package cn.onestop.forensic.application;

import cn.onestop.web.Caller;
import cn.onestop.web.Problems;

/**
 * How a caller stands to one case. A stranger does not learn that it exists; whoever is a party handles nothing.
 *
 * @param client whether the caller commissioned it, or speaks for who did
 * @param subject whether the caller is the person who is appraised, and nothing more
 * @param appraiser whether the caller is one of those who make it
 * @param institution whether the caller is of the institution
 * @param head whether the caller approves for the institution (General Rules art. 28)
 * @param recorder whether the caller filed it for somebody
 * @param staff whether the caller is a clerk of the area
 * @param supervisor whether the caller supervises the area
 */
public record Standing(
        Caller caller,
        boolean client,
        boolean subject,
        boolean appraiser,
        boolean institution,
        boolean head,
        boolean recorder,
        boolean staff,
        boolean supervisor) {

    /** @throws cn.onestop.web.ProblemException 404 for a stranger */
    public Standing orNotFound() {
        if (!party() && !appraises() && !handles() && !supervisor) {
            throw Problems.notFound();
        }
        return this;
    }

    /** Whether the case is about the caller, or by the caller. */
    public boolean party() {
        return client || subject;
    }

    /** Whether fee and relief may be read: whoever is only appraised does not pay, and learns of nobody's legal aid. */
    public boolean readsFees() {
        return !subject;
    }

    /** Whether the caller stands on the institution's side. */
    public boolean appraises() {
        return appraiser || institution;
    }

    /** Whether the caller helps the client on the platform's side. */
    public boolean handles() {
        return recorder || staff;
    }

    /** Whether it is not the caller's own, so that a look at it must say what for. */
    public boolean needsPurpose() {
        return !party() && !appraises() && !recorder;
    }
}
