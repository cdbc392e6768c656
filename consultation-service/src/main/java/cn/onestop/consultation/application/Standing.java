package cn.onestop.consultation.application;

import cn.onestop.consultation.domain.Consultation;
import cn.onestop.consultation.domain.Contact;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;

/**
 * How a caller stands to one consultation. A stranger does not learn that it exists; whoever asked is nothing else in it.
 *
 * @param inquirer whether the caller asked
 * @param agent whether the caller has it in hand
 * @param recorder whether the caller recorded it for somebody
 * @param staff whether the caller serves the area
 * @param supervisor whether the caller supervises the area
 */
public record Standing(
        Caller caller, boolean inquirer, boolean agent, boolean recorder, boolean staff, boolean supervisor) {

    public static Standing of(Caller who, Consultation consultation) {
        Caller caller = who.whereConcerned(consultation.concerned());
        if (consultation.inquirer().is(caller.personKey())) {
            return new Standing(caller, true, false, false, false, false);
        }
        boolean serves = caller.has(Role.CLERK, Role.HOTLINE_AGENT);
        Contact.Proxy proxy = consultation.contact().proxy();
        return new Standing(
                caller,
                false,
                serves && consultation.desk().isInHandOf(caller.id()),
                serves && proxy != null && proxy.staff().equals(caller.id()),
                caller.isStaffIn(consultation.area(), Role.CLERK, Role.HOTLINE_AGENT),
                caller.isStaffIn(consultation.area(), Role.SUPERVISOR));
    }

    /** @throws cn.onestop.web.ProblemException 404 for a stranger */
    public Standing orNotFound() {
        if (isStranger()) {
            throw Problems.notFound();
        }
        return this;
    }

    /** Whether the consultation is none of the caller's business; the other side's it never is, whatever it serves as elsewhere. */
    boolean isStranger() {
        return !inquirer && !handles() && !supervisor;
    }

    /** Whether the caller works on it. */
    public boolean handles() {
        return agent || recorder || staff;
    }

    /** Whether it is not the caller's own, so that a look at it must say what for. */
    public boolean needsPurpose() {
        return !inquirer && !agent && !recorder;
    }
}
