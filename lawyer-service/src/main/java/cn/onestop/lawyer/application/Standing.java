package cn.onestop.lawyer.application;

import cn.onestop.lawyer.domain.Counsel;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.lawyer.domain.Proxy;
import cn.onestop.lawyer.domain.Status;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;

/**
 * How a caller stands to one case. A stranger does not learn that it exists; whoever asked for a lawyer is nothing else in it.
 *
 * @param client whether the caller is the client, or speaks for it
 * @param counsel whether the caller accepted the case
 * @param asked whether the caller is asked to take it, and has not answered
 * @param recorder whether the caller filed it for somebody
 * @param staff whether the caller serves the area
 * @param supervisor whether the caller supervises the area
 */
public record Standing(
        Caller caller,
        boolean client,
        boolean counsel,
        boolean asked,
        boolean recorder,
        boolean staff,
        boolean supervisor) {

    public static Standing of(Caller who, LegalService it) {
        Caller caller = who.whereConcerned(it.concerned());
        if (it.intake().client().speaksThrough(caller.personKey())) {
            return new Standing(caller, true, false, false, false, false, false);
        }
        boolean holder =
                it.offering().holder().filter(one -> one.is(caller.personKey())).isPresent();
        boolean accepted = it.counsel().filter(one -> isOf(one, caller)).isPresent();
        boolean asked = holder && it.status() == Status.OFFERED;
        Proxy proxy = it.intake().proxy();
        return new Standing(
                caller,
                false,
                accepted && !asked,
                asked,
                caller.has(Role.CLERK) && proxy != null && proxy.clerk().equals(caller.id()),
                caller.isStaffIn(it.area(), Role.CLERK),
                caller.isStaffIn(it.area(), Role.SUPERVISOR));
    }

    private static boolean isOf(Counsel one, Caller caller) {
        return one.is(caller.personKey());
    }

    /** @throws cn.onestop.web.ProblemException 404 for a stranger */
    public Standing orNotFound() {
        if (isStranger()) {
            throw Problems.notFound();
        }
        return this;
    }

    /** Whether the case is none of the caller's business; the other side's never is, whatever it serves as elsewhere. */
    boolean isStranger() {
        return !client && !counsel && !asked && !handles() && !supervisor;
    }

    /** Whether the caller stands on the client's side: the client, or staff who help. */
    public boolean clientSide() {
        return client || handles() || supervisor;
    }

    /** Whether the caller helps the client on the platform's side. */
    public boolean handles() {
        return recorder || staff;
    }

    /** Whether what happened may be read: by the client, by counsel, and by staff with a purpose. */
    public boolean readsNarrative() {
        return clientSide() || counsel;
    }

    /** Whether it is not the caller's own, so that a look at it must say what for. */
    public boolean needsPurpose() {
        return !client && !counsel && !asked && !recorder;
    }
}
