package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The making of an agreement, and what becomes of it (People's Mediation Law arts 28-32). */
public final class Agreeing {
    private final Mediation mediation;
    private final List<FollowUp> followUps;
    private @Nullable Agreement agreement;

    Agreeing(Mediation mediation, MediationState state) {
        this.mediation = mediation;
        this.agreement = state.agreement();
        this.followUps = new ArrayList<>(state.followUps());
    }

    /** Draws up a written agreement, or another wording of it, which nobody has signed yet. */
    public void draft(Act act, Agreement.Terms terms) {
        mediation.requireIn(Status.IN_MEDIATION);
        requirePaymentBetweenParties(terms);
        agreement = Agreement.draft(terms, act.at());
        mediation.record(new MediationEvent.AgreementDrafted(), "");
    }

    /**
     * A party's or a mediator's signature, seal or fingerprint.
     *
     * @param signer a party's key or a mediator's id
     * @param signedAt when it was put on the paper
     */
    public void sign(Act act, String signer, Instant signedAt) {
        Agreement draft = requireDraft(act, signedAt, "/signedAt");
        if (!mediation.who().has(signer) && !mediatorIds().contains(signer)) {
            throw Refusals.notAParty("/signer");
        }
        complete(draft.signed(signer, signedAt));
    }

    /** The committee's seal. */
    public void seal(Act act, Instant sealedAt) {
        complete(requireDraft(act, sealedAt, "/sealedAt").sealed(sealedAt));
    }

    /** The parties need no paper: the mediator records what was agreed, and it holds at once (arts 28, 30). */
    public void agreeOrally(Act act, Agreement.Terms terms, Set<String> agreedBy) {
        mediation.requireIn(Status.IN_MEDIATION);
        Optional<Article> inWriting = mediation.intake().dispute().kind().mustBeInWritingBy();
        if (inWriting.isPresent()) {
            throw Refusals.mustBeInWriting(inWriting.get());
        }
        mediation.who().requireAll(agreedBy, Law.ORAL_AGREEMENT);
        requirePaymentBetweenParties(terms);
        Agreement oral = Agreement.oral(terms, act.at());
        agreement = oral;
        mediation.move(Status.AGREED_ORAL, new MediationEvent.AgreedOrally(act.at(), oral.performOn()), "");
        takeEffect(oral, act.at());
    }

    /** An oral agreement is put in writing; that does not change since when it holds. */
    public void writeDown(Act act) {
        mediation.requireIn(Status.AGREED_ORAL);
        agreement = requireAgreement().writtenDown(act.at());
        mediation.record(new MediationEvent.OralAgreementWrittenDown(), "");
    }

    /** The committee looks after the performance and urges it (art. 31). */
    public void followUp(Act act, Sensitive found) {
        if (!mediation.status().isAgreed()) {
            mediation.requireIn(Status.AGREED_WRITTEN);
        }
        followUps.add(new FollowUp(found, act.at(), act.by()));
        mediation.clocks().meet(ClockKind.PERFORMANCE_FOLLOW_UP, act.at());
        mediation.record(new MediationEvent.PerformanceFollowedUp(), "");
    }

    public void perform(Act act, String note) {
        mediation.move(Status.PERFORMED, new MediationEvent.Performed(), note);
        mediation.clocks().meet(ClockKind.PERFORMANCE_FOLLOW_UP, act.at());
        mediation.clocks().meet(ClockKind.ENFORCEMENT, act.at());
        mediation.clocks().cancel(ClockKind.LIMITATION, act.at());
        mediation.clocks().cancel(ClockKind.LABOUR_LIMITATION, act.at());
    }

    /** The agreement is not kept: the other side is told what it can do now (arts 32, 33; Labour Mediation Law arts 15, 16). */
    public void breach(Act act, String note) {
        List<String> told = agreement == null
                ? List.of()
                : Remedies.afterBreach(
                                mediation.intake().dispute().kind(),
                                agreement,
                                mediation.confirming().isConfirmed())
                        .stream()
                        .map(Remedy::code)
                        .toList();
        mediation.move(Status.BREACHED, new MediationEvent.Breached(told), note);
        mediation.concluding().end(act, Ending.Reason.AGREEMENT_BROKEN);
        mediation.clocks().meet(ClockKind.PERFORMANCE_FOLLOW_UP, act.at());
    }

    public Optional<Agreement> agreement() {
        return Optional.ofNullable(agreement);
    }

    public List<FollowUp> followUps() {
        return List.copyOf(followUps);
    }

    private void requirePaymentBetweenParties(Agreement.Terms terms) {
        Agreement.Payment payment = terms.payment();
        if (payment == null) {
            return;
        }
        if (!mediation.who().has(payment.payer().value())) {
            throw Refusals.notAParty("/payment/payer");
        }
        if (!mediation.who().has(payment.payee().value()) || payment.payee().equals(payment.payer())) {
            throw Refusals.notAParty("/payment/payee");
        }
    }

    private Agreement requireDraft(Act act, Instant at, String field) {
        mediation.requireIn(Status.IN_MEDIATION);
        if (agreement == null) {
            throw Refusals.noDraft();
        }
        if (at.isAfter(act.at()) || at.isBefore(agreement.draftedAt())) {
            throw Refusals.signedInFuture(field);
        }
        return agreement;
    }

    private Agreement requireAgreement() {
        if (agreement == null) {
            throw Refusals.noAgreement();
        }
        return agreement;
    }

    private void complete(Agreement signed) {
        Agreement next = signed.inForceOnceSignedBy(mediation.who().keys(), mediatorIds());
        agreement = next;
        mediation.record(new MediationEvent.AgreementSigned(), "");
        if (next.effectiveAt() != null) {
            mediation.move(
                    Status.AGREED_WRITTEN,
                    new MediationEvent.AgreedInWriting(next.effectiveAt(), next.performOn()),
                    "");
            takeEffect(next, next.effectiveAt());
        }
    }

    private void takeEffect(Agreement made, Instant effectiveAt) {
        Clocks clocks = mediation.clocks();
        clocks.meet(ClockKind.TIME_LIMIT, effectiveAt);
        clocks.meet(ClockKind.LABOUR_RESULT, effectiveAt);
        clocks.start(ClockKind.PERFORMANCE_FOLLOW_UP, startOfPerformance(made, effectiveAt));
        mediation.confirming().open(made, effectiveAt);
    }

    /** The last day on which something is owed, or the day of effect where nothing is dated. */
    static Instant startOfPerformance(Agreement made, Instant otherwise) {
        LocalDate on = made.performOn();
        return on == null ? otherwise : on.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private List<String> mediatorIds() {
        return mediation.panel().mediators().stream().map(Mediator::id).toList();
    }
}
