package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The end without an agreement, or after a broken one, what the parties are told then, and the time there is until it (People's Mediation Law arts 23, 26). */
public final class Concluding {
    private final Mediation mediation;
    private @Nullable Ending ending;
    private boolean arbitrationOpen;

    Concluding(Mediation mediation, MediationState state) {
        this.mediation = mediation;
        this.ending = state.ending();
        this.arbitrationOpen = state.arbitrationOpen();
    }

    /** No agreement can be reached: it ends, and the parties are told what they can do instead (art. 26). */
    public void fail(Act act, String note) {
        fail(act, Ending.Reason.NO_AGREEMENT, note);
    }

    /** A party ends it (art. 23(2)). Whoever applied takes the application back; when another stops, mediation has failed. */
    public void stop(Act act, String party, String note) {
        if (mediation.who().get(party).role() == Participant.Role.APPLICANT) {
            mediation.move(Status.WITHDRAWN, new MediationEvent.Withdrawn(), note);
            end(act, Ending.Reason.APPLICANT_WITHDREW);
        } else if (mediation.status().isBeforeAcceptance()) {
            mediation.consenting().refuse(act, party, note);
        } else {
            fail(act, Ending.Reason.PARTY_STOPPED, note);
        }
    }

    /** All parties want to go on: the platform's policy, as no law sets a time limit. */
    public void extend(Act act, int days, Set<String> agreedBy, String reason) {
        if (!mediation.status().isUnderWay()) {
            mediation.requireIn(Status.IN_MEDIATION);
        }
        mediation.who().requireAll(agreedBy, Law.RIGHTS_OF_PARTIES);
        mediation.clocks().extend(ClockKind.TIME_LIMIT, days, "PARTIES", reason, act.at());
        mediation.record(new MediationEvent.TimeLimitExtended(days), reason);
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** What the parties can do elsewhere as things stand; of arbitration in a labour dispute they are told after 15 days already. */
    public List<Remedy> remedies() {
        if (ending != null) {
            return ending.remedies();
        }
        return arbitrationOpen && !mediation.status().isAgreed() ? List.of(Remedies.labourArbitration()) : List.of();
    }

    boolean isArbitrationOpen() {
        return arbitrationOpen;
    }

    void passTime(Act act) {
        if (!arbitrationOpen && mediation.clocks().hasRunOut(ClockKind.LABOUR_RESULT, act.at())) {
            arbitrationOpen = true;
            mediation.record(new MediationEvent.ArbitrationOpened(), "");
        }
        if (mediation.status().isUnderWay() && mediation.clocks().hasRunOut(ClockKind.TIME_LIMIT, act.at())) {
            fail(act, Ending.Reason.TIME_LIMIT_PASSED, "");
        }
    }

    void end(Act act, Ending.Reason reason) {
        DisputeKind kind = mediation.intake().dispute().kind();
        ending = new Ending(
                reason,
                act.at(),
                mediation
                        .agreeing()
                        .agreement()
                        .filter(Agreement::isInForce)
                        .map(agreement -> Remedies.afterBreach(
                                kind, agreement, mediation.confirming().isConfirmed()))
                        .orElseGet(() -> Remedies.withoutAgreement(kind)));
        if (reason != Ending.Reason.TIME_LIMIT_PASSED) {
            mediation.clocks().cancel(ClockKind.TIME_LIMIT, act.at());
        }
        mediation.clocks().cancel(ClockKind.LABOUR_RESULT, act.at());
    }

    private void fail(Act act, Ending.Reason reason, String note) {
        List<String> told = Remedies.withoutAgreement(
                        mediation.intake().dispute().kind())
                .stream()
                .map(Remedy::code)
                .toList();
        mediation.move(Status.FAILED, new MediationEvent.Failed(reason, told), note);
        end(act, reason);
    }
}
