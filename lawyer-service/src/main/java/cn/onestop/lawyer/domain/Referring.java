package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Referrals;
import cn.onestop.kernel.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The case's referrals to and from other lines. */
public final class Referring {
    /** Where a client may go on from here. */
    public static final Set<Line> RECEIVERS =
            Collections.unmodifiableSet(EnumSet.of(Line.LEGAL_AID, Line.MEDIATION, Line.NOTARY, Line.FORENSIC));

    private final LegalService root;
    private final Referrals referrals;

    Referring(LegalService root, LegalServiceState state) {
        this.root = root;
        this.referrals = new Referrals(
                state.sent(),
                state.received(),
                root.clocks(),
                (event, note) -> root.door().record(new LegalServiceEvent.BetweenLines(event), note));
    }

    public Referrals all() {
        return referrals;
    }

    /** Sends the client on, with the client's consent. */
    public void offer(Referral referral, boolean withNarrative) {
        if (!RECEIVERS.contains(referral.to())) {
            throw Refusals.noSuchReceiver(referral.to());
        }
        if (!referral.subject().equals(root.intake().client().key())) {
            throw Refusals.notTheClient();
        }
        if (referrals.isOpen(referral.to(), referral.subject())) {
            throw Refusals.referredAlready(referral.to());
        }
        referrals.offer(referral, withNarrative);
    }

    /** The sender would have it back: given back while nobody has accepted, else the client's own to end. */
    public void senderAsksBack(Act act, String id) {
        boolean given = root.status().isSeeking() || root.status() == Status.OFFERED;
        if (given) {
            root.offering().takeBack();
            root.end(act, Status.WITHDRAWN, Ending.SENDER_WITHDREW, "");
        }
        referrals.answerWithdrawal(id, given || root.status() == Status.WITHDRAWN);
        if (given) {
            referrals.tellOutcome(root.statusName());
        }
    }

    void takeUpAssignment() {
        if (root.intake().assignment() != null) {
            referrals.takeUp();
        }
    }

    /** An assignment that nobody accepted is refused, with what to do next; anything else was taken up and is told its outcome. */
    void refuseUntaken(Refusal refusal) {
        if (root.intake().assignment() != null && root.counsel().isEmpty()) {
            referrals.refuse(refusal);
        }
    }
}
