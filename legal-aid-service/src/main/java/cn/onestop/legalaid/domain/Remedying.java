package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.AidStatus.MOVES;
import static cn.onestop.legalaid.domain.AidStatus.OBJECTION;
import static cn.onestop.legalaid.domain.AidStatus.ORDERED_TO_CORRECT;
import static cn.onestop.legalaid.domain.AidStatus.TERMINATED;
import static cn.onestop.legalaid.domain.AidStatus.UPHELD;
import static cn.onestop.legalaid.domain.Representation.append;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Sensitive;
import cn.onestop.legalaid.domain.LegalAidState.Objection;
import cn.onestop.legalaid.domain.LegalAidState.Sanction;
import cn.onestop.legalaid.domain.LegalAidState.Termination;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The early end of aid, and what can be done against it or a refusal (arts 48, 49, 64). */
public final class Remedying {
    private static final BigDecimal HIGHEST_FINE = new BigDecimal(3000);

    private final Door door;
    private final Clocks clocks;
    private final Representation representation;
    private @Nullable Termination termination;
    private @Nullable Sanction sanction;
    private List<Objection> objections;

    Remedying(
            Door door,
            Clocks clocks,
            Representation representation,
            @Nullable Termination termination,
            @Nullable Sanction sanction,
            List<Objection> objections) {
        this.door = door;
        this.clocks = clocks;
        this.representation = representation;
        this.termination = termination;
        this.sanction = sanction;
        this.objections = objections;
    }

    public @Nullable Termination termination() {
        return termination;
    }

    public @Nullable Sanction sanction() {
        return sanction;
    }

    public List<Objection> objections() {
        return objections;
    }

    /** Ends the aid on one of the eight grounds of art. 48. */
    public void terminate(TerminationGround ground, String reason, Act act) {
        MOVES.move(door.status(), TERMINATED);
        if (reason.isBlank()) {
            throw Refusals.basisMissing("/reason", ground.article());
        }
        termination = new Termination(ground, reason, act.at(), act.by());
        door.move(TERMINATED, new LegalAidEvent.Terminated(ground), reason);
        representation.askOfferBack(act);
        clocks.cancelAll(act.at());
        door.tellOrigin();
    }

    /** The applicant objects to a refusal or a termination; the justice bureau has 5 days (art. 49). */
    public void object(String reason, Act act) {
        door.move(OBJECTION, new LegalAidEvent.Objected(), "");
        objections = append(objections, new Objection(new Sensitive(reason), act.at(), null, null, null, ""));
        clocks.start(ClockKind.DECIDE_OBJECTION, act.at());
    }

    /** The justice bureau upholds; reconsideration and suit are open from now on. */
    public void uphold(String grounds, Act act) {
        door.move(UPHELD, new LegalAidEvent.DecisionUpheld(), grounds);
        decided(true, grounds, act);
        clocks.start(ClockKind.RECONSIDERATION, act.at());
        clocks.start(ClockKind.SUIT, act.at());
    }

    /** The justice bureau orders the centre to correct its decision. */
    public void orderCorrection(String grounds, Act act) {
        door.move(ORDERED_TO_CORRECT, new LegalAidEvent.CorrectionOrdered(), grounds);
        decided(false, grounds, act);
        clocks.start(ClockKind.DECIDE_AGAIN, act.at());
    }

    /** The justice bureau orders the cost repaid, and fines whoever got aid by fraud (art. 64). */
    public void sanctionFraud(BigDecimal repay, BigDecimal fine, Act act) {
        door.require(EnumSet.of(TERMINATED, UPHELD));
        if (termination == null || termination.ground() != TerminationGround.FRAUD) {
            throw Refusals.noFraudFound();
        }
        if (fine.compareTo(HIGHEST_FINE) > 0) {
            throw Refusals.fineTooHigh();
        }
        sanction = new Sanction(repay, fine, act.by(), act.at());
        door.note(new LegalAidEvent.FraudSanctioned(), "");
    }

    private void decided(boolean upheld, String grounds, Act act) {
        objections = objections.stream()
                .map(objection ->
                        objection.upheld() == null ? objection.decided(upheld, act.at(), act.by(), grounds) : objection)
                .toList();
        clocks.meet(ClockKind.DECIDE_OBJECTION, act.at());
    }
}
