package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Referral.Consent;
import cn.onestop.kernel.WorkingCalendar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The referrals of a case: those it sends, each with the consent of the person it is for, and the one by which it may have
 * come. The history's note of each is the referral's id, by which a reader's view of it is judged.
 */
public final class Referring {
    private static final Set<Line> RECEIVERS = EnumSet.of(Line.LEGAL_AID, Line.LAWYER, Line.NOTARY, Line.FORENSIC);
    private static final Set<Referral.Status> OPEN =
            EnumSet.of(Referral.Status.OFFERED, Referral.Status.WITHDRAWAL_ASKED, Referral.Status.ACCEPTED);
    private static final String APPRAISAL = "APPRAISAL";

    private final Mediation mediation;
    private final List<Escalation> escalations;
    private @Nullable Incoming incoming;

    Referring(Mediation mediation, MediationState state) {
        this.mediation = mediation;
        this.escalations = new ArrayList<>(state.escalations());
        this.incoming = state.incoming();
    }

    /**
     * Offers the case to another line for one of its parties. While an appraisal is awaited, the time limit stands still.
     *
     * @param subject key of the party it is for, who gave the consent
     */
    public Referral offer(
            Act act, String id, Line to, String subject, Consent consent, boolean withNarrative, DeadlineRules rules) {
        if (!RECEIVERS.contains(to)) {
            throw Refusals.noSuchReceiver(to);
        }
        if (!mediation.who().has(subject)) {
            throw Refusals.notTheApplicant();
        }
        if (escalations.stream()
                .map(Escalation::referral)
                .anyMatch(r -> r.to() == to && r.subject().equals(subject) && OPEN.contains(r.status()))) {
            throw Refusals.referredAlready(to);
        }
        Referral referral = Referral.offer(id, linkTo(to), to, subject, consent, act.at());
        escalations.add(new Escalation(referral, withNarrative, false));
        mediation.clocks().start(Clocks.REFERRAL_ANSWER, act.at(), rules);
        if (referral.type() == LinkType.EVIDENCE_FOR) {
            mediation.clocks().stop(Clocks.TIME_LIMIT, APPRAISAL, id, act.at());
        }
        mediation.record(new MediationEvent.ReferralOffered(referral), id);
        return referral;
    }

    /** Asks the receiver to let it go; only the receiver can. */
    public void askWithdrawal(Act act, String id) {
        Escalation escalation = find(id).orElseThrow(() -> new IllegalArgumentException("no referral " + id));
        Referral.Status now = escalation.referral().status();
        Referral.MOVES.move(now, Referral.Status.WITHDRAWAL_ASKED);
        Referral asked = withStatus(escalation.referral(), Referral.Status.WITHDRAWAL_ASKED);
        replace(asked);
        mediation.record(new MediationEvent.ReferralWithdrawalAsked(id, asked.to()), id);
    }

    /**
     * What the receiver said, or how it ended there. An answer that comes again, or too late, changes nothing; an outcome
     * that comes before the acceptance implies it.
     */
    public void answered(Act act, String id, Referral.Status status, Referral.Answer answer) {
        Referral now = find(id).map(Escalation::referral).orElse(null);
        if (now == null) {
            return;
        }
        if (status == Referral.Status.COMPLETED && Referral.MOVES.allows(now.status(), Referral.Status.ACCEPTED)) {
            answered(act, id, Referral.Status.ACCEPTED, answer);
            answered(act, id, status, answer);
        } else if (Referral.MOVES.allows(now.status(), status)) {
            replace(now.answered(status, answer));
            mediation.clocks().meetStartedAt(Clocks.REFERRAL_ANSWER, now.offeredAt(), act.at());
            if (now.type() == LinkType.EVIDENCE_FOR && status != Referral.Status.ACCEPTED) {
                mediation.clocks().resume(Clocks.TIME_LIMIT, APPRAISAL, act.at());
            }
            mediation.record(new MediationEvent.ReferralAnswerRecorded(id, now.to(), status), id);
        }
    }

    /** The sender of this case asks to have it back. */
    public void senderAsksBack(Act act) {
        Incoming from = incoming;
        if (from == null) {
            return;
        }
        boolean possible = Status.MOVES.allows(mediation.status(), Status.WITHDRAWN);
        boolean gone = possible || mediation.status() == Status.WITHDRAWN;
        Referral.Status answer = gone ? Referral.Status.WITHDRAWN : Referral.Status.ACCEPTED;
        mediation.record(new MediationEvent.IncomingAnswered(from.id(), from.from(), answer), from.id());
        if (possible) {
            incoming = from.told();
            mediation.participants().stream()
                    .filter(party -> party.role() == Participant.Role.APPLICANT)
                    .findFirst()
                    .ifPresent(applicant -> mediation.stop(act, applicant.key(), ""));
        }
    }

    public List<Escalation> escalations() {
        return List.copyOf(escalations);
    }

    public Optional<Escalation> find(String id) {
        return escalations.stream()
                .filter(escalation -> escalation.referral().id().equals(id))
                .findFirst();
    }

    public @Nullable Incoming incoming() {
        return incoming;
    }

    void takeUp() {
        if (incoming != null) {
            mediation.record(
                    new MediationEvent.IncomingAnswered(incoming.id(), incoming.from(), Referral.Status.ACCEPTED),
                    incoming.id());
        }
    }

    /** Tells whoever sent the case how it ended, once. */
    void tellOutcome(Status now) {
        if (incoming != null && !incoming.outcomeTold() && (now.isAgreed() || Status.MOVES.isFinal(now))) {
            mediation.record(new MediationEvent.IncomingCompleted(incoming.id(), incoming.from(), now), incoming.id());
            incoming = incoming.told();
        }
    }

    void flagUnanswered(Act act, WorkingCalendar calendar) {
        for (Escalation escalation : escalations()) {
            Referral referral = escalation.referral();
            boolean lies =
                    mediation.clocks().isMissed(Clocks.REFERRAL_ANSWER, referral.offeredAt(), act.at(), calendar);
            if (lies && !escalation.flagged()) {
                escalations.replaceAll(one -> one.equals(escalation) ? one.flag() : one);
                mediation.record(new MediationEvent.ReferralUnanswered(referral.id(), referral.to()), referral.id());
            }
        }
    }

    List<CaseLink> links() {
        Stream<CaseLink> sent = escalations.stream().map(Escalation::referral).flatMap(referral -> {
            Referral.Answer answer = referral.answer();
            return answer == null || answer.caseReference() == null
                    ? Stream.empty()
                    : Stream.of(new CaseLink(referral.type(), answer.caseReference(), referral.id()));
        });
        Stream<CaseLink> received =
                Stream.ofNullable(incoming).map(from -> new CaseLink(from.link(), from.fromCase(), from.id()));
        return Stream.concat(received, sent).toList();
    }

    /** An appraisal during mediation is evidence; help after it brought nothing is an escalation; anything else is a referral. */
    private LinkType linkTo(Line to) {
        Status now = mediation.status();
        if (to == Line.FORENSIC && now.isUnderWay()) {
            return LinkType.EVIDENCE_FOR;
        }
        return now == Status.PERFORMED || !Status.MOVES.isFinal(now) ? LinkType.REFERRED_TO : LinkType.ESCALATED_TO;
    }

    private void replace(Referral next) {
        escalations.replaceAll(
                escalation -> escalation.referral().id().equals(next.id()) ? escalation.with(next) : escalation);
    }

    private static Referral withStatus(Referral referral, Referral.Status status) {
        return new Referral(
                referral.id(),
                referral.type(),
                referral.to(),
                referral.subject(),
                referral.consent(),
                status,
                referral.offeredAt(),
                referral.answer());
    }
}
