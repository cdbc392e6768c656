package cn.onestop.kernel;

import cn.onestop.kernel.CaseSummary.CaseLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The referrals of one case: those it sends, each with the consent of the person it is for, and those that it received: the one
 * that opened it, and others that joined it later, such as a relief of fees. The history's note of each is the referral's id, by which a reader's view of it is judged.
 */
public final class Referrals {
    /** The kind of the clock under which a receiver is to answer; a row of every sending line's deadline rules. */
    public static final String ANSWER_CLOCK = "referral_answer";

    private static final Set<Referral.Status> OPEN =
            EnumSet.of(Referral.Status.OFFERED, Referral.Status.WITHDRAWAL_ASKED, Referral.Status.ACCEPTED);

    private final Clocks clocks;
    private final BiConsumer<ReferralEvent, String> recording;
    private final List<SentReferral> sent;
    private final List<IncomingReferral> received;

    /**
     * @param received the first is the one that opened the case, if one did
     * @param recording records the event with its note in the case's history
     */
    public Referrals(
            List<SentReferral> sent,
            List<IncomingReferral> received,
            Clocks clocks,
            BiConsumer<ReferralEvent, String> recording) {
        this.sent = new ArrayList<>(sent);
        this.received = new ArrayList<>(received);
        this.clocks = clocks;
        this.recording = recording;
    }

    /** Offers the case to another line; the clock for its answer starts. */
    public void offer(Referral referral, boolean withNarrative) {
        sent.add(new SentReferral(referral, withNarrative, false));
        clocks.start(ANSWER_CLOCK, referral.offeredAt());
        record(new ReferralEvent.Offered(referral));
    }

    /** Whether that line has an offer for that person in hand already, or took one up and has not ended it. */
    public boolean isOpen(Line to, String subject) {
        return sent.stream()
                .map(SentReferral::referral)
                .anyMatch(one -> one.to() == to && one.subject().equals(subject) && OPEN.contains(one.status()));
    }

    /**
     * Asks the receiver to let it go; only the receiver can.
     *
     * @throws IllegalMove when it was answered already
     */
    public void askWithdrawal(String id) {
        Referral now = find(id).map(SentReferral::referral)
                .orElseThrow(() -> new IllegalArgumentException("no referral " + id));
        Referral.MOVES.move(now.status(), Referral.Status.WITHDRAWAL_ASKED);
        replace(now.withStatus(Referral.Status.WITHDRAWAL_ASKED));
        record(new ReferralEvent.WithdrawalAsked(id, now.to()));
    }

    /**
     * What the receiver said, or how it ended there. An answer that comes again, or too late, changes nothing; an outcome
     * that comes before the acceptance implies it.
     *
     * @return the referral as it stands now, if this answer changed it
     */
    public Optional<Referral> answered(String id, Referral.Status status, Referral.Answer answer, Instant at) {
        Referral now = find(id).map(SentReferral::referral).orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        if (status == Referral.Status.COMPLETED && Referral.MOVES.allows(now.status(), Referral.Status.ACCEPTED)) {
            answered(id, Referral.Status.ACCEPTED, answer, at);
            return answered(id, status, answer, at);
        }
        if (!Referral.MOVES.allows(now.status(), status)) {
            return Optional.empty();
        }
        Referral next = now.answered(status, answer);
        replace(next);
        clocks.meetStartedAt(ANSWER_CLOCK, now.offeredAt(), at);
        record(new ReferralEvent.AnswerRecorded(id, now.to(), status));
        return Optional.of(next);
    }

    /** Tells a supervisor once of each offer that nobody answered in its time. */
    public void flagUnanswered(Instant now) {
        for (SentReferral one : List.copyOf(sent)) {
            Referral referral = one.referral();
            if (!one.flagged() && clocks.hasRunOut(ANSWER_CLOCK, referral.offeredAt(), now)) {
                sent.replaceAll(other -> other.equals(one) ? one.flag() : other);
                record(new ReferralEvent.Unanswered(referral.id(), referral.to()));
            }
        }
    }

    /** Says to whoever sent the case that it was taken up. */
    public void takeUp() {
        received.forEach(from -> answerSender(from, Referral.Status.ACCEPTED, null));
    }

    /** Another referral joins the case, and is taken up; one that joined already changes nothing. */
    public void join(IncomingReferral more) {
        if (findReceived(more.id()).isEmpty()) {
            received.add(more);
            answerSender(more, Referral.Status.ACCEPTED, null);
        }
    }

    /** Says to every sender why the case is not taken up, and what to do next; how it ended is told with it. */
    public void refuse(Refusal refusal) {
        for (IncomingReferral from : received()) {
            if (!from.outcomeTold()) {
                answerSender(from, Referral.Status.REFUSED, refusal);
                told(from);
            }
        }
    }

    /** Says to a sender that would have its referral back whether it has it back. */
    public void answerWithdrawal(String id, boolean givenBack) {
        findReceived(id).ifPresent(from -> {
            answerSender(from, givenBack ? Referral.Status.WITHDRAWN : Referral.Status.ACCEPTED, null);
            if (givenBack) {
                told(from);
            }
        });
    }

    /** Tells every sender how the case ended, once. */
    public void tellOutcome(String outcome) {
        for (IncomingReferral from : received()) {
            if (!from.outcomeTold()) {
                record(new ReferralEvent.IncomingCompleted(from.id(), from.from(), outcome));
                told(from);
            }
        }
    }

    public List<SentReferral> sent() {
        return List.copyOf(sent);
    }

    public Optional<SentReferral> find(String id) {
        return sent.stream().filter(one -> one.referral().id().equals(id)).findFirst();
    }

    public List<IncomingReferral> received() {
        return List.copyOf(received);
    }

    public Optional<IncomingReferral> findReceived(String id) {
        return received.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The linked cases, as far as the other line named them. */
    public List<CaseLink> links() {
        Stream<CaseLink> cameFrom =
                received.stream().map(from -> new CaseLink(from.link(), from.fromCase(), from.id()));
        Stream<CaseLink> answered = sent.stream().map(SentReferral::referral).flatMap(referral -> {
            Referral.Answer answer = referral.answer();
            return answer == null || answer.caseReference() == null
                    ? Stream.empty()
                    : Stream.of(new CaseLink(referral.type(), answer.caseReference(), referral.id()));
        });
        return Stream.concat(cameFrom, answered).toList();
    }

    private void answerSender(IncomingReferral to, Referral.Status status, @Nullable Refusal refusal) {
        record(new ReferralEvent.IncomingAnswered(to.id(), to.link(), to.from(), status, refusal));
    }

    private void told(IncomingReferral from) {
        received.replaceAll(one -> one.id().equals(from.id()) ? one.told() : one);
    }

    private void replace(Referral next) {
        sent.replaceAll(one -> one.referral().id().equals(next.id()) ? one.with(next) : one);
    }

    private void record(ReferralEvent event) {
        recording.accept(event, event.id());
    }
}
