package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The judicial confirmation, beside the agreement's performance: both parties together ask the court within 30 days of
 * the agreement's effect (People's Mediation Law art. 33; Civil Procedure Law arts 205, 206).
 */
public final class Confirming {
    private final Mediation mediation;
    private @Nullable Confirmation confirmation;

    Confirming(Mediation mediation, MediationState state) {
        this.mediation = mediation;
        this.confirmation = state.confirmation();
    }

    public Optional<Confirmation> confirmation() {
        return Optional.ofNullable(confirmation);
    }

    /** Why no court confirms the agreement; empty when one may, or when there is none yet. */
    public Optional<Refusal> exclusion() {
        return mediation
                .agreeing()
                .agreement()
                .flatMap(agreement ->
                        Confirmability.refusal(mediation.intake().dispute().kind(), agreement));
    }

    /** What the parties can do after the court dismissed the application (art. 33(3)). */
    public List<Remedy> remedies() {
        return confirmation != null && confirmation.status() == Confirmation.Status.DISMISSED
                ? Remedies.afterDismissedConfirmation()
                : List.of();
    }

    /** @param agreedBy keys of the parties that apply, who must be all of them */
    public void file(Act act, String court, Set<String> agreedBy) {
        exclusion().ifPresent(refusal -> {
            throw new Refused(refusal, "");
        });
        Agreement agreement =
                mediation.agreeing().agreement().filter(Agreement::isInForce).orElseThrow(Refusals::noAgreement);
        if (!agreement.isWritten()) {
            throw Refusals.notWrittenDown();
        }
        mediation.who().requireAll(agreedBy, Law.CONFIRMATION_APPLICATION);
        if (mediation.clocks().hasRunOut(ClockKind.CONFIRMATION, act.at())) {
            throw Refusals.tooLateForConfirmation();
        }
        move(require().filed(court, act.at()), Confirmation.Status.FILED, new MediationEvent.ConfirmationFiled(), "");
        mediation.clocks().meet(ClockKind.CONFIRMATION, act.at());
        mediation.clocks().start(ClockKind.COURT_ACCEPTANCE, act.at());
    }

    /** The court took it up under a number of its own; its time to decide begins. */
    public void takenUp(Act act, String docket, Instant at) {
        requireFiled();
        confirmation = require().takenUp(docket, at);
        mediation.record(new MediationEvent.ConfirmationTakenUp(), "");
        mediation.clocks().meet(ClockKind.COURT_ACCEPTANCE, at);
        mediation.clocks().start(ClockKind.COURT_DECISION, at);
        mediation.clocks().start(ClockKind.COURT_CONCLUSION, at);
    }

    /** The court's president allows it more time, 10 days at most (Provisions on Confirming Mediation Agreements art. 5). */
    public void courtTakesLonger(Act act, int days, String reason) {
        requireFiled();
        mediation.clocks().extend(ClockKind.COURT_DECISION, days, "COURT_PRESIDENT", reason, act.at());
        mediation.record(new MediationEvent.ConfirmationTakesLonger(days), reason);
    }

    public void notAccepted(Act act, Instant receivedAt, String reason) {
        leaveCourt(
                act,
                Confirmation.Status.NOT_ACCEPTED,
                receivedAt,
                reason,
                new MediationEvent.ConfirmationNotAccepted());
    }

    /** A party takes the application back, which the court may allow before it rules (CPI art. 357). */
    public void withdraw(Act act, String reason) {
        leaveCourt(act, Confirmation.Status.WITHDRAWN, null, reason, new MediationEvent.ConfirmationWithdrawn());
    }

    public void dismissed(Act act, Instant receivedAt, String reason) {
        leaveCourt(act, Confirmation.Status.DISMISSED, receivedAt, reason, new MediationEvent.ConfirmationDismissed());
    }

    /** The court found the agreement valid: it can be enforced, and objections run (CPL arts 206, 250; CPI art. 372). */
    public void confirmed(Act act, Instant receivedAt) {
        leaveCourt(act, Confirmation.Status.CONFIRMED, receivedAt, "", new MediationEvent.Confirmed());
        mediation.clocks().start(ClockKind.OBJECTION, receivedAt);
        mediation
                .agreeing()
                .agreement()
                .ifPresent(agreement -> mediation
                        .clocks()
                        .start(ClockKind.ENFORCEMENT, Agreeing.startOfPerformance(agreement, receivedAt)));
    }

    boolean isConfirmed() {
        return confirmation != null && confirmation.status() == Confirmation.Status.CONFIRMED;
    }

    void open(Agreement agreement, Instant effectiveAt) {
        if (Confirmability.refusal(mediation.intake().dispute().kind(), agreement)
                .isEmpty()) {
            confirmation = Confirmation.open();
            mediation.clocks().start(ClockKind.CONFIRMATION, effectiveAt);
        }
    }

    void lapseIfDue(Act act) {
        if (confirmation != null
                && confirmation.status() == Confirmation.Status.OPEN
                && mediation.clocks().hasRunOut(ClockKind.CONFIRMATION, act.at())) {
            move(
                    confirmation.ended(Confirmation.Status.LAPSED, act.at(), ""),
                    Confirmation.Status.LAPSED,
                    new MediationEvent.ConfirmationLapsed(),
                    "");
        }
    }

    private void leaveCourt(
            Act act, Confirmation.Status how, @Nullable Instant at, String reason, MediationEvent event) {
        move(require().ended(how, at, reason), how, event, reason);
        mediation.clocks().meet(ClockKind.COURT_ACCEPTANCE, act.at());
        mediation.clocks().meet(ClockKind.COURT_DECISION, act.at());
        mediation.clocks().meet(ClockKind.COURT_CONCLUSION, act.at());
    }

    private void requireFiled() {
        Confirmation.Status now = require().status();
        if (now != Confirmation.Status.FILED) {
            throw new IllegalMove(now, Confirmation.Status.FILED, Confirmation.Status.MOVES.from(now));
        }
    }

    private Confirmation require() {
        if (confirmation == null) {
            throw Refusals.noAgreement();
        }
        return confirmation;
    }

    private void move(Confirmation next, Confirmation.Status to, MediationEvent event, String note) {
        Confirmation.Status.MOVES.move(require().status(), to);
        confirmation = next;
        mediation.record(event, note);
    }
}
