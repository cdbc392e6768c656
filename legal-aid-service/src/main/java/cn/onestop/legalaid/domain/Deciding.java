package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.AidStatus.GRANTED;
import static cn.onestop.legalaid.domain.AidStatus.MOVES;
import static cn.onestop.legalaid.domain.AidStatus.ORDERED_TO_CORRECT;
import static cn.onestop.legalaid.domain.AidStatus.PROVISIONAL_AID;
import static cn.onestop.legalaid.domain.AidStatus.RECEIVED;
import static cn.onestop.legalaid.domain.AidStatus.REFUSED;
import static cn.onestop.legalaid.domain.AidStatus.UNDER_REVIEW;
import static cn.onestop.legalaid.domain.Representation.append;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Refusal;
import cn.onestop.legalaid.domain.Decision.FeeRelief;
import cn.onestop.legalaid.domain.LegalAidState.ProvisionalAid;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import cn.onestop.legalaid.domain.eligibility.Eligibility.StandardUsed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The review and the decision: granted, refused, or aid first (arts 41-44). */
public final class Deciding {
    private static final int DAYS_OF_URGENCY = 7;

    private final Door door;
    private final Clocks clocks;
    private final Receiving receiving;
    private @Nullable ProvisionalAid provisionalAid;
    private List<Decision> decisions;

    Deciding(
            Door door,
            Clocks clocks,
            Receiving receiving,
            @Nullable ProvisionalAid provisionalAid,
            List<Decision> decisions) {
        this.door = door;
        this.clocks = clocks;
        this.receiving = receiving;
        this.provisionalAid = provisionalAid;
        this.decisions = decisions;
    }

    /** Aid that came before the decision, or null. */
    public @Nullable ProvisionalAid provisionalAid() {
        return provisionalAid;
    }

    /** Every decision, the corrected ones included. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** The one that counts now. */
    public Optional<Decision> decision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** An officer takes the application up, or takes it up again after the justice bureau ordered a correction. */
    public void review() {
        LegalAidEvent event = door.status() == ORDERED_TO_CORRECT
                ? new LegalAidEvent.ReviewReopened()
                : new LegalAidEvent.ReviewBegun();
        door.move(UNDER_REVIEW, event, "");
    }

    /** What the officer found, by shared data, promise or proof (arts 41, 42); the decision rests on it. */
    public void recordFindings(Circumstances found, Eligibility result, String remarks) {
        door.require(EnumSet.of(RECEIVED, UNDER_REVIEW, PROVISIONAL_AID));
        door.refile(door.filing().with(found));
        door.note(new LegalAidEvent.FindingsRecorded(result.outcome()), remarks);
    }

    /**
     * Aid before the decision, on a ground of art. 44 only.
     *
     * @param periodEndsOn last day of the statutory period; needed for that ground, null for the others
     */
    public void aidFirst(ProvisionalGround ground, String evidence, @Nullable LocalDate periodEndsOn, Act act) {
        MOVES.move(door.status(), PROVISIONAL_AID);
        if (evidence.isBlank()) {
            throw Refusals.basisMissing("/evidence", ground.article());
        }
        if (ground == ProvisionalGround.PERIOD_ENDS_SOON && !endsSoon(periodEndsOn, act.day())) {
            throw Refusals.periodNotEndingSoon();
        }
        provisionalAid = new ProvisionalAid(ground, evidence, periodEndsOn, act.at(), act.by());
        door.move(
                PROVISIONAL_AID,
                new LegalAidEvent.ProvisionalAidGiven(ground),
                ground.title().zh());
        clocks.meet(ClockKind.DECIDE, act.at());
        clocks.start(ClockKind.FORMALITIES, act.at());
    }

    /** Grants aid on a calculation that says so; the reliefs of fees come with it (art. 53). */
    public void grant(Eligibility eligibility, Act act) {
        MOVES.move(door.status(), GRANTED);
        if (eligibility.refusal() != null) {
            throw Refusals.notEligible(eligibility.refusal());
        }
        if (!eligibility.grants()) {
            throw Refusals.proofNeeded(eligibility.missing());
        }
        decided(new Decision(true, act.at(), act.by(), null, eligibility, FeeRelief.ALL), act);
        StandardUsed standard = eligibility.standard();
        door.move(
                GRANTED,
                new LegalAidEvent.Granted(
                        door.filing().circumstances().matter(),
                        standard == null ? null : standard.version(),
                        FeeRelief.ALL),
                "");
        if (clocks.open(ClockKind.ASSIGN_ON_NOTICE).isEmpty()) {
            clocks.start(ClockKind.ASSIGN, act.at());
        }
        door.tellOrigin();
    }

    /** Refuses in writing, with the reason and the remedies (arts 43, 49). */
    public void refuse(Eligibility eligibility, String remarks, Act act) {
        MOVES.move(door.status(), REFUSED);
        if (eligibility.grants()) {
            throw Refusals.eligibleIsNotRefused();
        }
        Refusal refusal = eligibility.refusal();
        if (refusal == null) {
            if (receiving.supplement() == null) {
                throw Refusals.supplementComesFirst();
            }
            refusal = Refusals.notProven(eligibility.missing());
        }
        Refusal written = Refusals.withRemedies(refusal);
        decided(new Decision(false, act.at(), act.by(), written, eligibility, FeeRelief.NONE), act);
        door.move(REFUSED, new LegalAidEvent.Refused(written.code()), remarks);
        door.tellOrigin();
    }

    private void decided(Decision decision, Act act) {
        decisions = append(decisions, decision);
        clocks.meet(ClockKind.DECIDE, act.at());
        clocks.meet(ClockKind.DECIDE_AGAIN, act.at());
        clocks.meet(ClockKind.FORMALITIES, act.at());
    }

    private static boolean endsSoon(@Nullable LocalDate lastDay, LocalDate today) {
        return lastDay != null && !lastDay.isBefore(today) && ChronoUnit.DAYS.between(today, lastDay) < DAYS_OF_URGENCY;
    }
}
