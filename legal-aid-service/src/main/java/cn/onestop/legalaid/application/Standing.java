package cn.onestop.legalaid.application;

import cn.onestop.legalaid.domain.Counsel;
import cn.onestop.legalaid.domain.Filing;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;

/**
 * How a caller stands to one application. A stranger does not learn that it exists, and the opponent is a stranger.
 *
 * @param applicant whether the caller applies, for oneself or as the representative on record
 * @param counsel whether the caller acts for the aided person now
 * @param filer whether the caller filed it for the applicant
 * @param staff whether the caller is responsible for the area
 */
public record Standing(Caller caller, boolean applicant, boolean counsel, boolean filer, boolean staff) {

    public static Standing of(Caller who, LegalAidApplication application) {
        Caller caller = who.whereConcerned(application.concerned());
        Filing filing = application.filing();
        Filing.Representative representative = filing.representative();
        Counsel acting = application.representation().work().counsel();
        return new Standing(
                caller,
                caller.isPerson(filing.applicant().key())
                        || (representative != null && caller.isPerson(representative.key())),
                acting != null && caller.isPerson(acting.key()),
                caller.has(Role.CLERK, Role.AID_OFFICER)
                        && application.state().openedBy().equals(caller.id()),
                caller.isStaffIn(application.area(), Role.CLERK, Role.AID_OFFICER, Role.SUPERVISOR));
    }

    /** @throws cn.onestop.web.ProblemException 404 for a stranger */
    public Standing orNotFound() {
        if (isStranger()) {
            throw Problems.notFound();
        }
        return this;
    }

    /** Whether the application is none of the caller's business; the opponent's it never is, whatever it serves as elsewhere. */
    boolean isStranger() {
        return !applicant && !counsel && !filer && !staff;
    }

    /** Whether the caller writes down what the applicant says. */
    public boolean helpsApplicant() {
        return filer || (staff && caller.has(Role.CLERK, Role.AID_OFFICER));
    }

    /** Whether the caller decides for the legal aid centre. */
    public boolean decides() {
        return staff && caller.has(Role.AID_OFFICER);
    }

    /** Whether the caller decides for the justice bureau that set the centre up. */
    public boolean supervises() {
        return staff && caller.has(Role.SUPERVISOR);
    }

    /** Whether the case is not the caller's own, so that a look at it must say what for. */
    public boolean needsPurpose() {
        return !applicant && !counsel && !filer;
    }
}
