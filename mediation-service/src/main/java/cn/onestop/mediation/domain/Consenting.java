package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.mediation.domain.Participant.Consent;

/** The asking of the parties, up to acceptance or its refusal: nobody is mediated who does not want it (People's Mediation Law arts 3, 17, 23). */
public final class Consenting {
    private final Mediation mediation;

    Consenting(Mediation mediation) {
        this.mediation = mediation;
    }

    /** Names another party on the other side, while the parties are still being asked. */
    public void nameRespondent(Act act, Participant respondent) {
        if (!mediation.status().isBeforeAcceptance()) {
            mediation.requireIn(Status.CONSENT_PENDING);
        }
        mediation.who().add(mediation.status() == Status.CONSENT_PENDING ? respondent.asked() : respondent);
        mediation.record(new MediationEvent.RespondentNamed(), "");
    }

    public void ask(Act act) {
        if (!mediation.who().haveRespondent()) {
            throw Refusals.noRespondent();
        }
        mediation.move(Status.CONSENT_PENDING, new MediationEvent.ConsentAsked(), "");
        mediation.who().ask();
    }

    public void consent(Act act, String party) {
        mediation.requireIn(Status.CONSENT_PENDING);
        Participant answered = mediation.who().answer(party, Consent.GIVEN, act.at(), act.by());
        mediation.record(new MediationEvent.ConsentGiven(answered.role()), "");
    }

    /** A party's clear refusal: there is no mediation (art. 17). */
    public void refuse(Act act, String party, String note) {
        mediation.who().get(party);
        decline(act, Ending.Reason.PARTY_REFUSED, note);
        mediation.who().answer(party, Consent.REFUSED, act.at(), act.by());
    }

    /** The committee does not take it, and says why. */
    public void decline(Act act, String note) {
        decline(act, Ending.Reason.NOT_FOR_MEDIATION, note);
    }

    /** The committee takes it; the time limit begins. */
    public void accept(Act act) {
        mediation.requireIn(Status.CONSENT_PENDING);
        if (!mediation.who().allConsent()) {
            throw Refusals.consentMissing();
        }
        mediation.move(Status.ACCEPTED, new MediationEvent.Accepted(), "");
        mediation.clocks().start(ClockKind.TIME_LIMIT, act.at());
    }

    private void decline(Act act, Ending.Reason reason, String note) {
        mediation.move(Status.DECLINED, new MediationEvent.Declined(reason), note);
        mediation.concluding().end(act, reason);
    }
}
