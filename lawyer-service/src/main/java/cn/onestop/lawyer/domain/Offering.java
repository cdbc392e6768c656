package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asking: a lawyer of the client's choice, or for an assignment one after the other within its time (Legal Aid Law arts 16, 43, 46). */
public final class Offering {
    private final LegalService root;
    private final Periods periods;
    private final List<Offer> offers;
    private @Nullable Counsel accepted;

    Offering(LegalService root, Periods periods, LegalServiceState state) {
        this.root = root;
        this.periods = periods;
        this.offers = new ArrayList<>(state.offers());
        this.accepted = state.counsel();
    }

    /** Asks a certain one of the shortlist, or the first in line. */
    public void offer(Act act, @Nullable String lawyer) {
        root.door().require(Status.CONFLICT_CHECKED, Status.DECLINED, Status.EXPIRED);
        List<Shortlisted> clear = root.seeking().clear();
        Shortlisted next = clear.stream()
                .filter(one -> lawyer == null || one.counsel().lawyer().equals(lawyer))
                .findFirst()
                .orElseThrow(() -> Refusals.notClear(lawyer));
        start(act, next.counsel(), 0);
    }

    /** Asks the next in line for an assignment, or ends the search when nobody is left, or no time. */
    public void offerInTurn(Act act) {
        root.door().require(Status.CONFLICT_CHECKED, Status.DECLINED, Status.EXPIRED);
        Assignment assignment = requireAssignment();
        List<Shortlisted> clear = root.seeking().clear();
        int left = Math.min(assignment.mostOffers() - offers.size(), clear.size());
        int hours = root.clocks()
                .open(Kinds.ASSIGN)
                .flatMap(deadline -> deadline.due(periods.calendar()))
                .map(due -> assignment.hoursFor(act.at(), root.intake().openedAt(), due.by(), left))
                .orElse(0);
        if (left < 1) {
            root.endWithoutLawyer(act, Ending.ALL_ASKED);
        } else if (hours < 1) {
            root.endWithoutLawyer(act, Ending.NO_TIME_LEFT);
        } else {
            start(act, clear.getFirst().counsel(), hours);
        }
    }

    /** The lawyer takes the case on. */
    public void accept(Act act) {
        Offer open = requireOpen();
        if (!act.at().isBefore(open.until())) {
            throw Refusals.offerExpired();
        }
        root.door()
                .move(
                        Status.ACCEPTED,
                        new LegalServiceEvent.Accepted(open.to().profession()),
                        open.to().name());
        answered(act, open.answered(Offer.Answer.ACCEPTED));
        accepted = open.to();
        root.clocks().meet(Kinds.ASSIGN, act.at());
        root.clocks().meet(Kinds.CHOOSE, act.at());
        root.clocks().start(Kinds.SIGN_CONTRACT, act.at());
        root.referring().takeUpAssignment();
    }

    /** The lawyer says no, for one of the reasons that serve; an assignment goes to the next. */
    public void decline(Act act, DeclineReason reason, Sensitive words) {
        Offer open = requireOpen();
        if (root.intake().assignment() != null && !reason.servesInAssignments()) {
            throw Refusals.noProperReason();
        }
        root.door().move(Status.DECLINED, new LegalServiceEvent.Declined(reason), "");
        answered(act, open.declined(reason, words));
        goOn(act);
    }

    void expireIfDue(Act act) {
        if (root.status() == Status.OFFERED && !act.at().isBefore(requireOpen().until())) {
            Offer open = requireOpen();
            root.door().move(Status.EXPIRED, new LegalServiceEvent.Expired(), "");
            offers.set(offers.size() - 1, open.answered(Offer.Answer.EXPIRED));
            root.clocks().cancel(Kinds.ANSWER_OFFER, act.at());
            root.clocks().cancel(Kinds.ANSWER_REQUEST, act.at());
            goOn(act);
        }
    }

    void takeBack() {
        if (root.status() == Status.OFFERED) {
            offers.set(offers.size() - 1, requireOpen().answered(Offer.Answer.TAKEN_BACK));
        }
    }

    public List<Offer> offers() {
        return List.copyOf(offers);
    }

    /** Ids of those who were asked already. */
    public Set<String> asked() {
        return offers.stream().map(offer -> offer.to().lawyer()).collect(Collectors.toUnmodifiableSet());
    }

    /** Who is asked now, or has the case in hand. */
    public Optional<Counsel> holder() {
        if (root.status() == Status.OFFERED) {
            return Optional.of(requireOpen().to());
        }
        return root.status().isInHand() ? Optional.ofNullable(accepted) : Optional.empty();
    }

    public Optional<Counsel> accepted() {
        return Optional.ofNullable(accepted);
    }

    private void goOn(Act act) {
        if (root.intake().assignment() != null) {
            offerInTurn(act);
        }
    }

    /** @param hours that an offer in turn may last at most; 0 for a request of the client's own */
    private void start(Act act, Counsel to, int hours) {
        String kind = hours > 0 ? Kinds.ANSWER_OFFER : Kinds.ANSWER_REQUEST;
        if (hours > 0) {
            root.clocks().startWithin(kind, act.at(), hours);
        } else {
            root.clocks().start(kind, act.at());
        }
        Instant until = root.clocks()
                .open(kind)
                .flatMap(deadline -> deadline.due(periods.calendar()))
                .orElseThrow()
                .by();
        offers.add(Offer.open(to, act.at(), until));
        root.door().move(Status.OFFERED, new LegalServiceEvent.Offered(offers.size(), until), to.name());
    }

    private void answered(Act act, Offer answered) {
        offers.set(offers.size() - 1, answered);
        root.clocks().meetStartedAt(Kinds.ANSWER_OFFER, answered.at(), act.at());
        root.clocks().meetStartedAt(Kinds.ANSWER_REQUEST, answered.at(), act.at());
    }

    private Offer requireOpen() {
        root.door().require(Status.OFFERED);
        return offers.getLast();
    }

    private Assignment requireAssignment() {
        Assignment assignment = root.intake().assignment();
        if (assignment == null) {
            throw root.door().refusal(Status.OFFERED);
        }
        return assignment;
    }
}
