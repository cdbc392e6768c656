package cn.onestop.notary.application;

import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Participant;
import cn.onestop.notary.domain.Provided;
import cn.onestop.notary.domain.Proxy;
import cn.onestop.notary.domain.Review;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * How a caller stands to one case. A stranger does not learn that it exists.
 *
 * @param applicant whether the caller applies, or speaks for who does
 * @param otherParty whether the caller is concerned beside, or speaks for who is
 * @param interested whether the caller asked for a review, and is nothing else in it
 * @param acting whether the caller is the notary who is to act, or acts
 * @param reviewer whether the caller reviews the certificate
 * @param colleague whether the caller is another notary of the area
 * @param recorder whether the caller filed it for somebody at a workstation
 * @param staff whether the caller is a clerk of the area
 * @param supervisor whether the caller supervises the area
 */
public record Standing(
        Caller caller,
        boolean applicant,
        boolean otherParty,
        boolean interested,
        boolean acting,
        boolean reviewer,
        boolean colleague,
        boolean recorder,
        boolean staff,
        boolean supervisor) {

    public static Standing of(Caller who, Notarization it) {
        Caller caller = who.whereConcerned(it.concerned());
        String person = caller.personKey();
        Proxy proxy = it.intake().proxy();
        boolean clerkOfIt = proxy != null
                && proxy.basis() == Proxy.Basis.WORKSTATION
                && proxy.by().equals(caller.id());
        boolean agent = proxy != null
                && proxy.basis() != Proxy.Basis.WORKSTATION
                && proxy.by().equals(caller.id());
        boolean applies = speaks(it, person, Participant.Role.APPLICANT) || agent;
        boolean beside = !applies && speaks(it, person, Participant.Role.OTHER_PARTY);
        boolean asked = !applies
                && !beside
                && it.reviewing().all().stream()
                        .anyMatch(one ->
                                one.by() == Review.By.INTERESTED && one.key().equals(caller.id()));
        boolean first = it.examining().notary().filter(one -> one.is(person)).isPresent();
        boolean second = it.reviewing()
                .last()
                .filter(one -> one.reviewer() != null && one.reviewer().is(person))
                .isPresent();
        boolean concerned = applies || beside;
        return new Standing(
                caller,
                applies,
                beside,
                asked,
                !concerned && first,
                !concerned && second,
                !concerned && caller.isStaffIn(it.area(), Role.NOTARY),
                caller.has(Role.CLERK) && clerkOfIt,
                !concerned && caller.isStaffIn(it.area(), Role.CLERK),
                !concerned && caller.isStaffIn(it.area(), Role.SUPERVISOR));
    }

    private static boolean speaks(Notarization it, @Nullable String person, Participant.Role role) {
        return it.participants().stream().anyMatch(one -> one.role() == role && one.speaksThrough(person));
    }

    /** @throws cn.onestop.web.ProblemException 404 for a stranger */
    public Standing orNotFound() {
        if (!party() && !interested && !notary() && !handles() && !supervisor) {
            throw Problems.notFound();
        }
        return this;
    }

    public boolean party() {
        return applicant || otherParty;
    }

    public boolean notary() {
        return acting || reviewer || colleague;
    }

    /** Whether the caller helps the applicant on the platform's side. */
    public boolean handles() {
        return recorder || staff;
    }

    /** Whether the caller stands on the applicant's side: what was told there, fee and relief, is no business of the other party. */
    public boolean applicantSide() {
        return applicant || handles() || supervisor || notary();
    }

    /** Whether what is in the file may be read. */
    public boolean readsFile() {
        return applicantSide() || otherParty;
    }

    /** Whether this piece of material may be read: the other party reads its own. */
    public boolean readsMaterial(Provided one) {
        return applicantSide() || (otherParty && one.by().equals(caller.personKey()));
    }

    /** The same for any file of the case; what was printed is for everybody concerned. */
    public boolean reads(Notarization it, String attachment) {
        return applicantSide()
                || (otherParty
                        && it.examining().materials().stream()
                                .filter(one -> one.attachment().equals(attachment))
                                .allMatch(this::readsMaterial));
    }

    /** Whether it is not the caller's own, so that a look at it must say what for. */
    public boolean needsPurpose() {
        return !party() && !interested && !acting && !reviewer && !recorder;
    }
}
