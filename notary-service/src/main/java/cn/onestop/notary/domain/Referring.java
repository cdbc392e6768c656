package cn.onestop.notary.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Referrals;
import cn.onestop.kernel.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The case's referrals to and from other lines. */
public final class Referring {
    /** Where an applicant may go on from here. */
    public static final Set<Line> RECEIVERS =
            Collections.unmodifiableSet(EnumSet.of(Line.LEGAL_AID, Line.MEDIATION, Line.LAWYER, Line.FORENSIC));

    private final Notarization root;
    private final Referrals referrals;
    private boolean takenUp;

    Referring(Notarization root, NotarizationState state) {
        this.root = root;
        this.takenUp = state.takenUp();
        this.referrals = new Referrals(
                state.sent(),
                state.received(),
                root.clocks(),
                (event, note) -> root.door().record(new NotarizationEvent.BetweenLines(event), note));
    }

    public Referrals all() {
        return referrals;
    }

    /** Sends the applicant on, with consent. */
    public void offer(Referral referral, boolean withNarrative) {
        if (!RECEIVERS.contains(referral.to())) {
            throw Refusals.noSuchReceiver(referral.to());
        }
        if (!root.isApplicant(referral.subject())) {
            throw Refusals.notTheApplicant();
        }
        if (referrals.isOpen(referral.to(), referral.subject())) {
            throw Refusals.referredAlready(referral.to());
        }
        referrals.offer(referral, withNarrative);
    }

    /** A grant of legal aid joins the case: the fee is relieved (Notarization Law art. 34, Legal Aid Law art. 53). */
    public void relieve(IncomingReferral from, Relief relief) {
        if (referrals.findReceived(from.id()).isEmpty()) {
            referrals.join(from);
            if (root.charging().relief().isEmpty()) {
                root.charging().relieve(relief);
            }
        }
    }

    /** The sender would have it back: given back while nobody has accepted, else the applicant's own to end. */
    public void senderAsksBack(Act act, String id) {
        boolean opened = referrals.received().stream()
                .findFirst()
                .filter(first -> first.id().equals(id))
                .isPresent();
        boolean given = opened && root.status() == Status.APPLIED;
        if (given) {
            root.terminateQuietly(act, Ending.SENDER_WITHDREW);
        }
        referrals.answerWithdrawal(id, given || root.endedBySender());
        if (given) {
            referrals.tellOutcome(root.statusName());
        }
    }

    /** Whether the senders heard that the case was taken up. */
    boolean isTakenUp() {
        return takenUp;
    }

    void takeUp() {
        if (!takenUp) {
            takenUp = true;
            referrals.takeUp();
        }
    }

    /** What was taken up is told how it ended, anything else is refused, with what to do next. */
    void end(Refusal refusal) {
        if (!takenUp) {
            referrals.refuse(refusal);
        }
        referrals.tellOutcome(root.statusName());
    }
}
