package cn.onestop.mediation.application;

import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.mediation.domain.Proxy;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.util.Optional;

/**
 * How a caller stands to one mediation. A stranger does not learn that it exists.
 *
 * @param party the party that the caller is or speaks for, if any
 * @param mediator whether the caller mediates the case
 * @param filer whether the caller filed it for the applicant
 * @param staff whether the caller is responsible for the area
 */
public record Standing(Caller caller, Optional<Participant> party, boolean mediator, boolean filer, boolean staff) {

    public static Standing of(Caller caller, Mediation mediation) {
        String key = caller.personKey();
        boolean staff = caller.isStaffIn(mediation.area(), Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR);
        Proxy proxy = mediation.intake().proxy();
        return new Standing(
                caller,
                mediation.participants().stream()
                        .filter(participant -> participant.speaksThrough(key))
                        .findFirst(),
                caller.has(Role.MEDIATOR)
                        && mediation.panel().mediators().stream()
                                .anyMatch(one -> one.personKey() != null
                                        && one.personKey().equals(key)),
                proxy != null && proxy.clerk().equals(caller.id()) && caller.has(Role.CLERK),
                staff);
    }

    /** @throws cn.onestop.web.ProblemException 404 for a stranger */
    public Standing orNotFound() {
        if (party.isEmpty() && !mediator && !filer && !staff) {
            throw Problems.notFound();
        }
        return this;
    }

    /** Whether the caller handles the case for the committee. */
    public boolean handles() {
        return mediator || filer || (staff && caller.has(Role.CLERK, Role.MEDIATOR));
    }

    /** Whether the caller sees the applicant's side: the narrative, the proxy, limitation periods. */
    public boolean seesApplicantsSide() {
        return party.map(own -> own.role() == Participant.Role.APPLICANT).orElse(mediator || filer || staff);
    }

    /** Whether the caller sees what concerns this party alone, such as its referrals. */
    public boolean seesWhatIsOf(String key) {
        return party.map(own -> own.key().equals(key)).orElse(mediator || filer || staff);
    }

    /** Whether the caller is this party, or speaks for it. */
    public boolean isParty(String key) {
        return party.map(own -> own.key().equals(key)).orElse(false);
    }

    /** Whether the case is not the caller's own, so that a look at it must say what for. */
    public boolean needsPurpose() {
        return party.isEmpty() && !mediator && !filer;
    }
}
