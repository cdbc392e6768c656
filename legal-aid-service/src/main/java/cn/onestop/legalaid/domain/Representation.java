package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.AidStatus.ASSIGNED;
import static cn.onestop.legalaid.domain.AidStatus.CLOSED;
import static cn.onestop.legalaid.domain.AidStatus.GRANTED;
import static cn.onestop.legalaid.domain.AidStatus.IN_PROGRESS;
import static cn.onestop.legalaid.domain.AidStatus.PROVISIONAL_AID;
import static cn.onestop.legalaid.domain.AidStatus.REPORTED;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import cn.onestop.legalaid.domain.LegalAidState.ClosingReport;
import cn.onestop.legalaid.domain.LegalAidState.Progress;
import cn.onestop.legalaid.domain.LegalAidState.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who acts for the aided person, the offers that led to it, and what was done. */
public final class Representation {
    private final Door door;
    private final Clocks clocks;
    private Work work;

    Representation(Door door, Clocks clocks, Work work) {
        this.door = door;
        this.clocks = clocks;
        this.work = work;
    }

    /** As it is kept. */
    public Work work() {
        return work;
    }

    /** Whether someone has to be found: with aid before the decision, after the grant, or after a change of counsel was granted. */
    public boolean isSought() {
        return door.status() == GRANTED
                || (work.counsel() == null
                        && (door.status() == PROVISIONAL_AID
                                || door.status() == ASSIGNED
                                || door.status() == IN_PROGRESS));
    }

    /** Whoever acted before the grant, on the grounds of art. 44, goes on: the case is assigned with it. */
    public void goOnAfterGrant(Act act) {
        Counsel counsel = work.counsel();
        if (door.status() == GRANTED && counsel != null) {
            moveToAssigned(counsel, act);
        }
    }

    /** The offer that waits for an answer. */
    public Optional<Referral> openOffer() {
        return work.offers().stream().filter(Representation::isOpen).findFirst();
    }

    /** Offers the assignment to the lawyers' line; one offer at a time. */
    public void offer(Referral referral, Act act) {
        if (!isSought() || openOffer().isPresent()) {
            door.require(Set.of());
        }
        work = withOffers(append(work.offers(), referral));
        clocks.start(ClockKind.ANSWER_OFFER, act.at());
        door.note(new LegalAidEvent.ReferralOffered(referral), "");
    }

    /** Offers the relief of fees to a notary or forensic office (art. 53). */
    public void offerFeeRelief(Referral referral, Act act) {
        door.require(EnumSet.of(GRANTED, ASSIGNED, IN_PROGRESS));
        work = withFeeReliefs(append(work.feeReliefs(), referral));
        door.note(new LegalAidEvent.ReferralOffered(referral), "");
    }

    /** An answer that comes again, or too late, changes nothing. */
    private boolean answered(String referral, Referral.Status status, Referral.Answer answer) {
        Optional<Referral> known =
                all().filter(one -> one.id().equals(referral)).findFirst();
        if (known.isEmpty() || !Referral.MOVES.allows(known.get().status(), status)) {
            return false;
        }
        Referral next = known.get().answered(status, answer);
        work = withFeeReliefs(replace(work.feeReliefs(), next));
        work = withOffers(replace(work.offers(), next));
        if (openOffer().isEmpty()) {
            clocks.meet(ClockKind.ANSWER_OFFER, answer.at());
        }
        door.note(
                new LegalAidEvent.ReferralAnswerRecorded(referral, next.to(), status),
                answer.refusal() == null ? "" : answer.refusal().reason().zh());
        return true;
    }

    /** Whether nobody answered the open offer in its time, and it was not asked back yet. */
    public boolean isOfferUnanswered(Instant at) {
        return clocks.hasRunOut(ClockKind.ANSWER_OFFER, at);
    }

    /** Asks the receiver to give the open offer back: nobody answered in time, or someone else was assigned. */
    public void askOfferBack(Act act) {
        openOffer().filter(offer -> offer.status() == Referral.Status.OFFERED).ifPresent(offer -> {
            work = withOffers(replace(
                    work.offers(),
                    new Referral(
                            offer.id(),
                            offer.type(),
                            offer.to(),
                            offer.subject(),
                            offer.consent(),
                            Referral.Status.WITHDRAWAL_ASKED,
                            offer.offeredAt(),
                            null)));
            clocks.cancel(ClockKind.ANSWER_OFFER, act.at());
            door.note(new LegalAidEvent.ReferralWithdrawalAsked(offer.id(), offer.to()), "");
        });
    }

    /** Assigns counsel: after the grant, at once with provisional aid, or in place of one who left. */
    public void assign(Counsel counsel, Act act) {
        door.require(EnumSet.of(PROVISIONAL_AID, GRANTED, ASSIGNED, IN_PROGRESS));
        if (door.status() != GRANTED && work.counsel() != null) {
            door.require(Set.of());
        }
        AssignmentPolicies.requireNone(door.filing(), counsel);
        take(counsel);
        if (door.status() == GRANTED) {
            moveToAssigned(counsel, act);
        } else {
            door.note(new LegalAidEvent.CounselChanged(counsel.profession()), counsel.name());
            clocks.meet(ClockKind.REPLACE_COUNSEL, act.at());
        }
        askOfferBack(act);
    }

    private void moveToAssigned(Counsel counsel, Act act) {
        door.move(ASSIGNED, new LegalAidEvent.Assigned(counsel.profession()), counsel.name());
        clocks.meet(ClockKind.ASSIGN, act.at());
        clocks.meet(ClockKind.ASSIGN_ON_NOTICE, act.at());
        Filing.Notice notice = door.filing().notice();
        if (notice != null) {
            door.note(new LegalAidEvent.OrganTold(notice.organ()), "");
        }
    }

    /** The lawyers' line answered an offer; an acceptance assigns, if nobody was assigned meanwhile. */
    public void offerAnswered(
            String referral, Referral.Status status, Referral.Answer answer, @Nullable Counsel counsel, Act act) {
        boolean sought = isSought();
        if (answered(referral, status, answer)
                && status == Referral.Status.ACCEPTED
                && counsel != null
                && sought
                && hasOffer(referral)) {
            assign(counsel, act);
        }
    }

    /** Counsel takes up the work. */
    public void start() {
        if (work.counsel() == null) {
            door.require(Set.of());
        }
        door.move(IN_PROGRESS, new LegalAidEvent.Started(), "");
    }

    /** Counsel reports the end, with copies of the papers (art. 50). */
    public void report(ClosingReport.Outcome outcome, String summary, List<String> papers, Act act) {
        door.move(REPORTED, new LegalAidEvent.Reported(), outcome.name());
        work = new Work(
                work.counsel(),
                work.former(),
                work.offers(),
                work.feeReliefs(),
                work.progress(),
                new ClosingReport(act.at(), act.by(), outcome, new Sensitive(summary), papers));
        clocks.start(ClockKind.CLOSE, act.at());
    }

    public void close(String remarks, Act act) {
        door.move(CLOSED, new LegalAidEvent.Closed(), remarks);
        clocks.meet(ClockKind.CLOSE, act.at());
    }

    /** Tells the aided person how the matter goes (art. 46(2)). */
    public void tellProgress(String told, Act act) {
        door.require(EnumSet.of(PROVISIONAL_AID, ASSIGNED, IN_PROGRESS));
        work = new Work(
                work.counsel(),
                work.former(),
                work.offers(),
                work.feeReliefs(),
                append(work.progress(), new Progress(act.at(), act.by(), new Sensitive(told))),
                work.report());
        door.note(new LegalAidEvent.ProgressTold(), "");
    }

    private boolean hasOffer(String referral) {
        return work.offers().stream().anyMatch(offer -> offer.id().equals(referral));
    }

    private void take(Counsel counsel) {
        work = withCounsel(
                counsel,
                work.counsel() == null || work.counsel().key().equals(counsel.key())
                        ? work.former()
                        : append(work.former(), work.counsel()));
    }

    void release() {
        Counsel leaving = work.counsel();
        if (leaving != null) {
            work = withCounsel(null, append(work.former(), leaving));
        }
    }

    /** Every referral that was sent: offers and fee reliefs. */
    public Stream<Referral> all() {
        return Stream.concat(work.offers().stream(), work.feeReliefs().stream());
    }

    private static boolean isOpen(Referral offer) {
        return offer.status() == Referral.Status.OFFERED || offer.status() == Referral.Status.WITHDRAWAL_ASKED;
    }

    private Work withOffers(List<Referral> offers) {
        return new Work(work.counsel(), work.former(), offers, work.feeReliefs(), work.progress(), work.report());
    }

    private Work withFeeReliefs(List<Referral> feeReliefs) {
        return new Work(work.counsel(), work.former(), work.offers(), feeReliefs, work.progress(), work.report());
    }

    private Work withCounsel(@Nullable Counsel counsel, List<Counsel> former) {
        return new Work(counsel, former, work.offers(), work.feeReliefs(), work.progress(), work.report());
    }

    private static List<Referral> replace(List<Referral> all, Referral next) {
        return all.stream().map(one -> one.id().equals(next.id()) ? next : one).toList();
    }

    static <T> List<T> append(List<T> list, T last) {
        List<T> next = new ArrayList<>(list);
        next.add(last);
        return next;
    }
}
