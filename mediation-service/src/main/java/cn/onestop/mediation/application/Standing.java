package cn.onestop.mediation.application;

import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Mediator;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.mediation.domain.Proxy;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.util.Optional;

/**
 * How a caller stands to one mediation. A stranger does not learn that it exists; whoever is a party is nothing else in it.
 *
 * @param party the party that the caller is or speaks for, if any
 * @param seat the caller's place among the mediators, if any
 * @param filer whether the caller filed it for the applicant
 * @param staff whether the caller is responsible for the area
 */
public record Standing(
        Caller caller, Optional<Participant> party, Optional<Mediator> seat, boolean filer, boolean staff) {

    public static Standing of(Caller who, Mediation mediation) {
        Caller caller = who.whereConcerned(mediation.concerned());
        String key = caller.personKey();
        boolean staff = caller.isStaffIn(mediation.area(), Role.CLERK, Role.MEDIATOR, Role.SUPERVISOR);
        Proxy proxy = mediation.intake().proxy();
        return new Standing(
                caller,
                mediation.participants().stream()
                        .filter(participant -> participant.speaksThrough(key))
                        .findFirst(),
                mediation.panel().mediators().stream()
                        .filter(one -> caller.has(Role.MEDIATOR)
                                && one.personKey() != null
                                && one.personKey().equals(key))
                        .findFirst(),
                proxy != null && proxy.clerk().equals(caller.id()) && caller.has(Role.CLERK),
                staff);
    }

    /** @throws cn.onestop.web.ProblemException 404 for a stranger */
    public Standing orNotFound() {
        if (party.isEmpty() && !isOfTheStaff()) {
            throw Problems.notFound();
        }
        return this;
    }

    /** Whether the caller mediates the case. */
    public boolean mediator() {
        return party.isEmpty() && seat.isPresent();
    }

    /** Whether the caller handles the case for the committee. */
    public boolean handles() {
        return party.isEmpty() && (mediator() || filer || (staff && caller.has(Role.CLERK, Role.MEDIATOR)));
    }

    /** Whether the caller sees the applicant's side: the narrative, the proxy, limitation periods. */
    public boolean seesApplicantsSide() {
        return party.map(own -> own.role() == Participant.Role.APPLICANT).orElse(isOfTheStaff());
    }

    /** Whether the caller sees what concerns this party alone, such as its referrals. */
    public boolean seesWhatIsOf(String key) {
        return party.map(own -> own.key().equals(key)).orElse(isOfTheStaff());
    }

    /** Whether the caller is this party, or speaks for it. */
    public boolean isParty(String key) {
        return party.map(own -> own.key().equals(key)).orElse(false);
    }

    /** Whether the case is not the caller's own, so that a look at it must say what for. */
    public boolean needsPurpose() {
        return party.isEmpty() && !mediator() && !filer;
    }

    /** Whether what is said of this party or mediator is said by the caller in person. */
    boolean isOneself(String keyOrId) {
        return caller.isPerson(keyOrId)
                || seat.map(own -> own.id().equals(keyOrId)).orElse(false);
    }

    private boolean isOfTheStaff() {
        return mediator() || filer || staff;
    }
}
