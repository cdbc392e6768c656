package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Referral.Consent;
import cn.onestop.kernel.Referrals;
import cn.onestop.kernel.SentReferral;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The referrals of a case: those it sends, each with the consent of the person it is for and with what that person encloses,
 * and the one by which it may have come. An appraisal that is awaited lets the time limit stand still, and comes back as evidence.
 */
public final class Referring {
    private static final Set<Line> RECEIVERS = EnumSet.of(Line.LEGAL_AID, Line.LAWYER, Line.NOTARY, Line.FORENSIC);
    private static final Set<Referral.Status> AWAITED =
            EnumSet.of(Referral.Status.OFFERED, Referral.Status.WITHDRAWAL_ASKED, Referral.Status.ACCEPTED);
    private static final String APPRAISAL = "APPRAISAL";

    private final Mediation mediation;
    private final Referrals referrals;
    private final Map<String, Enclosure> enclosures;
    private final List<Evidence> evidence;

    Referring(Mediation mediation, MediationState state) {
        this.mediation = mediation;
        this.referrals = new Referrals(
                state.sent(),
                state.received(),
                mediation.clocks(),
                (event, note) -> mediation.record(new MediationEvent.BetweenLines(event), note));
        this.enclosures = new HashMap<>(state.enclosures());
        this.evidence = new ArrayList<>(state.evidence());
    }

    /**
     * Offers the case to another line for one of its parties.
     *
     * @param subject key of the party it is for, who gave the consent
     */
    public Referral offer(
            Act act, String id, Line to, String subject, Consent consent, boolean withNarrative, Enclosure enclosure) {
        if (!RECEIVERS.contains(to)) {
            throw Refusals.noSuchReceiver(to);
        }
        if (!mediation.who().has(subject)) {
            throw Refusals.notTheApplicant();
        }
        if (referrals.isOpen(to, subject)) {
            throw Refusals.referredAlready(to);
        }
        requireFor(to, enclosure);
        Referral referral = Referral.offer(id, linkTo(to), to, subject, consent, act.at());
        if (!enclosure.equals(Enclosure.NONE)) {
            enclosures.put(id, enclosure);
        }
        referrals.offer(referral, withNarrative);
        if (referral.type() == LinkType.EVIDENCE_FOR) {
            mediation.clocks().stop(ClockKind.TIME_LIMIT, APPRAISAL, id, act.at());
        }
        return referral;
    }

    /** Asks the receiver to let it go; only the receiver can. */
    public void askWithdrawal(String id) {
        referrals.askWithdrawal(id);
    }

    /**
     * What the receiver said, or how it ended there.
     *
     * @param opinion the forensic opinion that came with it, or null
     */
    public void answered(
            Act act, String id, Referral.Status status, Referral.Answer answer, @Nullable Evidence opinion) {
        referrals
                .answered(id, status, answer, act.at())
                .filter(referral -> referral.type() == LinkType.EVIDENCE_FOR)
                .ifPresent(referral -> {
                    if (opinion != null) {
                        evidence.add(opinion);
                        mediation.record(new MediationEvent.RecordKept(), "");
                    }
                    if (!isAppraisalAwaited()) {
                        mediation.clocks().resume(ClockKind.TIME_LIMIT, APPRAISAL, act.at());
                    }
                });
    }

    /** The sender of this case asks to have it back, which it gets as long as mediation can be withdrawn. */
    public void senderAsksBack(Act act, String id) {
        if (referrals.findReceived(id).isEmpty()) {
            return;
        }
        boolean possible = Status.MOVES.allows(mediation.status(), Status.WITHDRAWN);
        referrals.answerWithdrawal(id, possible || mediation.status() == Status.WITHDRAWN);
        if (possible) {
            mediation.participants().stream()
                    .filter(party -> party.role() == Participant.Role.APPLICANT)
                    .findFirst()
                    .ifPresent(applicant -> mediation.concluding().stop(act, applicant.key(), ""));
        }
    }

    public List<SentReferral> sent() {
        return referrals.sent();
    }

    public Optional<SentReferral> find(String id) {
        return referrals.find(id);
    }

    /** What travels with this referral. */
    public Enclosure enclosureOf(String id) {
        return enclosures.getOrDefault(id, Enclosure.NONE);
    }

    /** The opinions that came back, for both sides. */
    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public Optional<IncomingReferral> findReceived(String id) {
        return referrals.findReceived(id);
    }

    List<IncomingReferral> received() {
        return referrals.received();
    }

    Map<String, Enclosure> enclosures() {
        return Map.copyOf(enclosures);
    }

    void takeUp() {
        referrals.takeUp();
    }

    /** The offer was taken back before it came; whoever sent it is told so. */
    void givenBack(String id) {
        referrals.answerWithdrawal(id, true);
    }

    /** Tells whoever sent the case how it ended, once. */
    void tellOutcome(Status now) {
        if (now.isAgreed() || Status.MOVES.isFinal(now)) {
            referrals.tellOutcome(now.name());
        }
    }

    void flagUnanswered(Act act) {
        referrals.flagUnanswered(act.at());
    }

    List<CaseLink> links() {
        return referrals.links();
    }

    private boolean isAppraisalAwaited() {
        return referrals.sent().stream()
                .map(SentReferral::referral)
                .anyMatch(one -> one.type() == LinkType.EVIDENCE_FOR && AWAITED.contains(one.status()));
    }

    private void requireFor(Line to, Enclosure enclosure) {
        if (enclosure.agreement() && to != Line.NOTARY) {
            throw Refusals.agreementForNotaryOnly();
        }
        if (enclosure.agreement()
                && mediation.agreeing().agreement().filter(Agreement::isInForce).isEmpty()) {
            throw Refusals.agreementNotInForce();
        }
        if (to == Line.FORENSIC && enclosure.appraisal() == null) {
            throw Refusals.appraisalMissing();
        }
        if (enclosure.appraisal() != null && to != Line.FORENSIC) {
            throw Refusals.appraisalForForensicOnly();
        }
    }

    /** An appraisal during mediation is evidence; help after it brought nothing is an escalation; anything else is a referral. */
    private LinkType linkTo(Line to) {
        Status now = mediation.status();
        if (to == Line.FORENSIC && now.isUnderWay()) {
            return LinkType.EVIDENCE_FOR;
        }
        return now == Status.PERFORMED || !Status.MOVES.isFinal(now) ? LinkType.REFERRED_TO : LinkType.ESCALATED_TO;
    }
}
