package cn.onestop.notary.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The review of a certificate (Notarization Law art. 39): asked for in time, by another notary, decided and carried out. */
public final class Reviewing {
    private final Notarization root;
    private final Periods periods;
    private final List<Review> reviews;

    Reviewing(Notarization root, Periods periods, NotarizationState state) {
        this.root = root;
        this.periods = periods;
        this.reviews = new ArrayList<>(state.reviews());
    }

    /** A party asks: within a year of receipt, and at most 20 years after the issue. */
    public void askAsParty(Act act, Participant party, Review.Subject subject, Sensitive reason) {
        Certificate certificate = root.certifying().requireCertificate();
        Instant received = certificate.receivedBy(party.key()).orElse(null);
        LocalDate from = received == null ? null : day(received);
        if (received != null) {
            requireInTime(act, subject, Kinds.ASK_REVIEW_PARTY, received);
        }
        ask(
                act,
                subject,
                certificate,
                Review.asked(Review.By.PARTY, party.key(), party.name(), reason, from, act.at()));
    }

    /** Somebody with an interest asks: within a year of knowing of it, and at most 20 years after the issue. */
    public void askAsInterested(
            Act act, String key, String name, LocalDate knownOn, Review.Subject subject, Sensitive reason) {
        Certificate certificate = root.certifying().requireCertificate();
        if (knownOn.isBefore(day(certificate.issuedAt())) || knownOn.isAfter(act.day())) {
            throw Refusals.knownWhen();
        }
        requireInTime(
                act,
                subject,
                Kinds.ASK_REVIEW_INTERESTED,
                knownOn.atStartOfDay(WorkingCalendar.ZONE).toInstant());
        ask(act, subject, certificate, Review.asked(Review.By.INTERESTED, key, name, reason, knownOn, act.at()));
    }

    private void ask(Act act, Review.Subject subject, Certificate certificate, Review asked) {
        requireInTime(act, subject, Kinds.ASK_REVIEW_AT_ALL, certificate.issuedAt());
        root.door().move(Status.REVIEW_REQUESTED, new NotarizationEvent.ReviewRequested(asked.by()), "");
        reviews.add(asked);
        root.clocks().start(Kinds.DECIDE_REVIEW, act.at());
        root.clocks().start(Kinds.FINISH_REVIEW, act.at());
    }

    private void requireInTime(Act act, Review.Subject subject, String kind, Instant from) {
        if (subject == Review.Subject.RIGHTS) {
            throw Refusals.forTheCourt();
        }
        Due due = due(kind, from);
        if (!act.at().isBefore(due.by())) {
            throw Refusals.tooLateForReview(due.lastDay());
        }
    }

    /** Until when this participant may ask; empty while it did not receive the certificate. */
    public Optional<LocalDate> mayAskUntil(String participant) {
        return root.certifying()
                .certificate()
                .flatMap(one -> one.receivedBy(participant))
                .map(received -> due(Kinds.ASK_REVIEW_PARTY, received).lastDay());
    }

    private Due due(String kind, Instant from) {
        Deadline period = periods.start(kind, from);
        return period.due(periods.calendar()).orElseThrow();
    }

    /** Names the reviewer: another than the first notary; conflicts were checked before (art. 23). */
    public void name(ActingNotary reviewer) {
        root.door().require(Status.REVIEW_REQUESTED);
        if (root.examining().notary().filter(first -> first.is(reviewer.key())).isPresent()) {
            throw Refusals.sameNotary();
        }
        reviews.set(reviews.size() - 1, reviews.getLast().reviewedBy(reviewer));
        root.door().record(new NotarizationEvent.ReviewerNamed(), "");
    }

    /** The 30 days stand still for material or a verification; the six months do not. */
    public void stop(Act act, Review.Stop reason, String evidence) {
        root.door().require(Status.REVIEW_REQUESTED);
        requireReviewer();
        if (standsStillFor(reason)) {
            throw Refusals.standsStill();
        }
        root.door().record(new NotarizationEvent.ReviewStopped(reason), evidence);
        root.clocks().stop(Kinds.DECIDE_REVIEW, reason.name(), evidence, act.at());
    }

    public void resume(Act act, Review.Stop reason) {
        root.door().require(Status.REVIEW_REQUESTED);
        if (!standsStillFor(reason)) {
            throw Refusals.runs();
        }
        root.door().record(new NotarizationEvent.ReviewResumed(reason), "");
        root.clocks().resume(Kinds.DECIDE_REVIEW, reason.name(), act.at());
    }

    /** Decides it. A certificate that is revoked was void from the start. */
    public void decide(Act act, Review.Outcome how, Sensitive words) {
        root.door().require(Status.REVIEW_REQUESTED);
        requireReviewer();
        String number = root.certifying().requireCertificate().number();
        root.door().move(how.status(), decided(how, number), "");
        reviews.set(reviews.size() - 1, reviews.getLast().decided(how, words, act.at()));
        root.clocks().meet(Kinds.DECIDE_REVIEW, act.at());
        root.clocks().meet(Kinds.FINISH_REVIEW, act.at());
        if (how == Review.Outcome.REVOKED) {
            root.certifying().revoke(act);
            root.enforcing().revoked(act);
        }
        if (how != Review.Outcome.MAINTAINED) {
            root.clocks().start(Kinds.CARRY_OUT_REVIEW, act.at());
        }
    }

    private static NotarizationEvent decided(Review.Outcome how, String number) {
        return switch (how) {
            case MAINTAINED -> new NotarizationEvent.Maintained();
            case CORRECTED -> new NotarizationEvent.Corrected();
            case SUPPLEMENTED -> new NotarizationEvent.Supplemented();
            case REVOKED -> new NotarizationEvent.Revoked(number);
        };
    }

    /** What must be so before anything is printed. */
    public Review requireToCarryOut(@Nullable String announcement) {
        Review last = waiting().orElseThrow(Refusals::nothingToCarryOut);
        if (last.outcome() == Review.Outcome.REVOKED && (announcement == null || announcement.isBlank())) {
            throw Refusals.noAnnouncement();
        }
        return last;
    }

    /** Hands out the correction or supplement, or announces the revocation (art. 39). */
    public void carryOut(Act act, @Nullable Print print, @Nullable String announcement) {
        Review last = requireToCarryOut(announcement);
        Review.Outcome how = last.outcome();
        if (how == null) {
            throw Refusals.nothingToCarryOut();
        }
        if (print != null) {
            root.certifying().add(print);
        }
        reviews.set(reviews.size() - 1, last.carriedOut(announcement, act.at()));
        root.door().record(new NotarizationEvent.ReviewCarriedOut(how), "");
        root.clocks().meet(Kinds.CARRY_OUT_REVIEW, act.at());
    }

    /** A decision that is not carried out yet. */
    public Optional<Review> waiting() {
        return last().filter(one ->
                one.outcome() != null && one.outcome() != Review.Outcome.MAINTAINED && one.carriedOutAt() == null);
    }

    public Optional<Review> last() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.getLast());
    }

    public List<Review> all() {
        return List.copyOf(reviews);
    }

    private boolean standsStillFor(Review.Stop reason) {
        return root.clocks()
                .open(Kinds.DECIDE_REVIEW)
                .filter(clock -> clock.stops().stream()
                        .anyMatch(
                                stop -> stop.endedAt() == null && stop.reason().equals(reason.name())))
                .isPresent();
    }

    private void requireReviewer() {
        if (reviews.getLast().reviewer() == null) {
            throw Refusals.noReviewer();
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
