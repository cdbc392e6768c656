package cn.onestop.consultation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Referrals;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends the person on to other lines, several at once if need be, and sees to it that their answers are told. */
public final class Referring {
    private static final Set<Line> RECEIVERS =
            EnumSet.of(Line.MEDIATION, Line.LEGAL_AID, Line.NOTARY, Line.FORENSIC, Line.LAWYER);

    private final Consultation consultation;
    private final Referrals referrals;
    private final List<AppraisalWish> appraisals;
    private final List<OutcomeTold> told;

    Referring(Consultation consultation, ConsultationState state) {
        this.consultation = consultation;
        this.referrals = new Referrals(
                state.sent(),
                state.received(),
                consultation.clocks(),
                (event, note) -> consultation.door().record(new ConsultationEvent.BetweenLines(event), note));
        this.appraisals = new ArrayList<>(state.appraisals());
        this.told = new ArrayList<>(state.outcomesTold());
    }

    /** Every referral of the case, sent and received. */
    public Referrals all() {
        return referrals;
    }

    public List<AppraisalWish> appraisals() {
        return List.copyOf(appraisals);
    }

    public List<OutcomeTold> outcomesTold() {
        return List.copyOf(told);
    }

    /**
     * Offers the person to another line, under the consent that the person gave.
     *
     * @param scope what the person agreed to hand on
     * @param appraisal what a forensic institution is asked; null otherwise
     */
    public void offer(
            Act act, String id, Line to, String scope, boolean withNarrative, @Nullable AppraisalWish appraisal) {
        if (!RECEIVERS.contains(to)) {
            throw Refusals.noReferralToOneself();
        }
        String subject = consultation.inquirer().key();
        if (subject == null) {
            throw Refusals.anonymous();
        }
        if (referrals.isOpen(to, subject)) {
            throw Refusals.referredAlready(to);
        }
        Referral.Consent consent = new Referral.Consent("CONSENT-" + id, scope, act.at(), act.by());
        referrals.offer(Referral.offer(id, LinkType.REFERRED_TO, to, subject, consent, act.at()), withNarrative);
        if (appraisal != null) {
            appraisals.add(appraisal);
        }
    }

    /** What the receiver said, or how it ended there; the person is to be told of a refusal and of the end. */
    public void answered(Act act, String id, Referral.Status status, Referral.Answer answer) {
        referrals
                .answered(id, status, answer, act.at())
                .filter(now -> isToBeTold(now.status()))
                .ifPresent(now -> consultation.clocks().start(ConsultationClocks.TELL_OUTCOME, act.at()));
    }

    /** Whether this referral's end is known and the person was not told of it. */
    public boolean isUntold(String id) {
        return referrals
                        .find(id)
                        .filter(sent -> isToBeTold(sent.referral().status()))
                        .isPresent()
                && told.stream().noneMatch(one -> one.referral().equals(id));
    }

    /** The person was told what came of it. */
    public void tell(Act act, String id) {
        if (!isUntold(id)) {
            throw Refusals.nothingToTell();
        }
        told.add(new OutcomeTold(id, act.at(), act.by()));
        if (referrals.sent().stream().noneMatch(sent -> isUntold(sent.referral().id()))) {
            consultation.clocks().meet(ConsultationClocks.TELL_OUTCOME, act.at());
        }
        consultation.door().record(new ConsultationEvent.ReferralOutcomeTold(id), "");
    }

    /** A sender would have its referral back: granted as long as the question can be withdrawn. */
    public void senderAsksBack(Act act, String id) {
        boolean possible = Status.MOVES.allows(consultation.status(), Status.WITHDRAWN);
        referrals.answerWithdrawal(id, possible || consultation.status() == Status.WITHDRAWN);
        if (possible) {
            consultation.withdraw(act);
        }
    }

    private static boolean isToBeTold(Referral.Status status) {
        return status == Referral.Status.REFUSED || status == Referral.Status.COMPLETED;
    }
}
