package cn.onestop.notary.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Door;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.NextStep;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.NotarizationState.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One notarization. Here it begins and ends without a certificate; what lies between are parts with verbs of their own: {@link
 * #applying()} says what, {@link #examining()} is the notary's work, {@link #charging()} the fee, {@link #certifying()} the certificate, {@link
 * #reviewing()} its review, {@link #enforcing()} the enforceable deed, {@link #referring()} joins it to other lines.
 */
public final class Notarization implements Case<NotarizationEvent> {
    /** The kind of a case whose applicant has not said yet what is to be notarized. */
    public static final String UNNAMED = "UNNAMED";

    private final Intake intake;
    private final Door<Status, NotarizationEvent> door;
    private final Clocks clocks;
    private final List<Participant> participants;
    private final Referring referring;
    private final Applying applying;
    private final Examining examining;
    private final Charging charging;
    private final Certifying certifying;
    private final Reviewing reviewing;
    private final Enforcing enforcing;
    private @Nullable Outcome outcome;

    private Notarization(Periods periods, NotarizationState state) {
        intake = state.intake();
        door = new Door<>(Status.MOVES, state.status());
        clocks = new Clocks(periods, state.deadlines());
        participants = new ArrayList<>(state.participants());
        outcome = state.outcome();
        referring = new Referring(this, state);
        applying = new Applying(this, state);
        examining = new Examining(this, state);
        charging = new Charging(this, state);
        certifying = new Certifying(this, state);
        reviewing = new Reviewing(this, periods, state);
        enforcing = new Enforcing(this, state);
    }

    public static Notarization restored(Periods periods, NotarizationState state) {
        return new Notarization(periods, state);
    }

    /**
     * Somebody applies, or somebody else for them, where nothing forbids it (Notarization Law arts 25, 26).
     *
     * @throws cn.onestop.kernel.Refusal.Refused for a proxy in a personal act, and at an office that is not competent
     */
    public static Notarization applied(
            Periods periods, Intake intake, List<Participant> participants, Application application, Act act) {
        if (intake.proxy() != null && application.kind().personal()) {
            throw Refusals.personalAct(application.kind());
        }
        Office office = intake.office();
        if (office != null) {
            Jurisdiction.objection(application.kind(), application.places(), office)
                    .ifPresent(objection -> {
                        throw objection;
                    });
        }
        Notarization begun =
                new Notarization(periods, NotarizationState.begun(intake, participants, application, List.of()));
        begun.door.begin(new NotarizationEvent.Applied(application.kind().code(), intake.proxy() != null));
        begun.clocks.start(Kinds.ACCEPT, act.at());
        return begun;
    }

    /**
     * Another line sent it. An agreement is there for a notary to accept; anything else is taken up and waits for the applicant's word.
     *
     * @param application null unless an agreement came with it
     */
    public static Notarization referred(
            Periods periods,
            Intake intake,
            List<Participant> participants,
            @Nullable Application application,
            IncomingReferral from,
            Act act) {
        Notarization begun =
                new Notarization(periods, NotarizationState.begun(intake, participants, application, List.of(from)));
        begun.door.begin(new NotarizationEvent.Referred(from.from(), from.fromCase(), application != null));
        if (intake.office() == null) {
            begun.notAccept(act, NonAcceptance.NO_OFFICE, "");
        } else if (application == null) {
            begun.clocks.start(Kinds.COMPLETE, act.at());
            begun.referring.takeUp();
        } else {
            begun.clocks.start(Kinds.ACCEPT, act.at());
        }
        return begun;
    }

    /** The sender asked for it back before it came: kept, so that the late offer opens nothing. */
    public static Notarization withdrawnBeforeReceipt(Periods periods, Intake intake, IncomingReferral from, Act act) {
        Notarization begun = new Notarization(periods, NotarizationState.begun(intake, List.of(), null, List.of(from)));
        begun.door.begin(new NotarizationEvent.Referred(from.from(), from.fromCase(), false));
        begun.terminateQuietly(act, Ending.SENDER_WITHDREW);
        begun.referring.all().answerWithdrawal(from.id(), true);
        return begun;
    }

    /** It can't be finished, or need not (Notarization Procedure Rules). */
    public void terminate(Act act, Ending why, String words) {
        terminateQuietly(act, why, words);
        referring.end(ended(why));
    }

    /** The same on one of the grounds that a notary may name. */
    public void terminateByNotary(Act act, Ending why, String words) {
        if (!why.isForTheNotary()) {
            throw Refusals.noSuchEnding();
        }
        terminate(act, why, words);
    }

    /** What the law or policy attaches to time. May be called early, or twice. */
    public void passTime(Act act) {
        if (door.status() == Status.APPLIED && clocks.hasRunOut(Kinds.COMPLETE, act.at())) {
            terminate(act, Ending.NOT_PURSUED, "");
        }
        if (door.status() == Status.SUPPLEMENT && clocks.hasRunOut(Kinds.FINISH, act.at())) {
            terminate(act, Ending.SIX_MONTHS, "");
        }
        referring.all().flagUnanswered(act.at());
    }

    public Applying applying() {
        return applying;
    }

    public Examining examining() {
        return examining;
    }

    public Charging charging() {
        return charging;
    }

    public Certifying certifying() {
        return certifying;
    }

    public Reviewing reviewing() {
        return reviewing;
    }

    public Enforcing enforcing() {
        return enforcing;
    }

    public Referring referring() {
        return referring;
    }

    public Intake intake() {
        return intake;
    }

    public Status status() {
        return door.status();
    }

    public List<Participant> participants() {
        return List.copyOf(participants);
    }

    /** Why there is no certificate; empty while there may be one. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The participant for whom this person speaks. */
    public Optional<Participant> spokenForBy(@Nullable String person) {
        return participants.stream().filter(one -> one.speaksThrough(person)).findFirst();
    }

    /** Everybody concerned, by their hashes. */
    public Set<String> everybody() {
        return participants.stream().flatMap(one -> one.hashes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isApplicant(String key) {
        return participants.stream()
                .anyMatch(one ->
                        one.role() == Participant.Role.APPLICANT && one.key().equals(key));
    }

    @Override
    public Reference reference() {
        return intake.reference();
    }

    @Override
    public Reference matter() {
        return intake.matter();
    }

    @Override
    public String kind() {
        return applying.application().map(one -> one.kind().code()).orElse(UNNAMED);
    }

    @Override
    public String area() {
        return intake.area();
    }

    @Override
    public String statusName() {
        return door.status().name();
    }

    @Override
    public Text statusTitle() {
        return status().title();
    }

    @Override
    public boolean isClosed() {
        return door.status().isOver();
    }

    @Override
    public Instant openedAt() {
        return intake.openedAt();
    }

    /** Whoever is concerned, who speaks for them, who asked for a review, and the notaries, who serve neither side. */
    @Override
    public List<Party> parties() {
        List<Party> all = new ArrayList<>();
        for (Participant one : participants) {
            all.add(new Party(one.key(), one.role().name()));
            if (one.representative() != null) {
                all.add(new Party(one.representative(), "REPRESENTATIVE"));
            }
        }
        Proxy proxy = intake.proxy();
        if (proxy != null && proxy.basis() != Proxy.Basis.WORKSTATION) {
            all.add(new Party(proxy.by(), "AGENT"));
        }
        reviewing.all().stream()
                .filter(review -> review.by() == Review.By.INTERESTED)
                .map(review -> new Party(review.key(), "INTERESTED"))
                .forEach(all::add);
        Stream.concat(
                        examining.notary().stream(),
                        reviewing.all().stream().flatMap(review -> Stream.ofNullable(review.reviewer())))
                .map(notary -> new Party(notary.key(), "NOTARY"))
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    @Override
    public List<Deadline> deadlines() {
        return clocks.all();
    }

    @Override
    public List<CaseLink> links() {
        return referring.all().links();
    }

    @Override
    public List<Fact<NotarizationEvent>> takeFacts() {
        return door.takeFacts();
    }

    /** The case as it is stored. */
    public NotarizationState state() {
        return new NotarizationState(
                intake,
                door.status(),
                participants,
                applying.application().orElse(null),
                examining.notary().orElse(null),
                examining.state(),
                charging.relief().orElse(null),
                charging.fee().orElse(null),
                certifying.draft().orElse(null),
                certifying.certificate().orElse(null),
                reviewing.all(),
                enforcing.commitment().orElse(null),
                enforcing.execution(),
                enforcing.performedAt().orElse(null),
                outcome,
                referring.isTakenUp(),
                referring.all().sent(),
                referring.all().received(),
                clocks.all());
    }

    Door<Status, NotarizationEvent> door() {
        return door;
    }

    Clocks clocks() {
        return clocks;
    }

    void replaceParticipants(List<Participant> with) {
        participants.clear();
        participants.addAll(with);
    }

    void notAccept(Act act, NonAcceptance why, String words) {
        door.move(Status.NOT_ACCEPTED, new NotarizationEvent.NotAccepted(why), words);
        over(act, new Outcome(why, null, null, words));
        referring.end(why.written());
    }

    void refuse(Act act, RefusalGround ground, String words) {
        door.move(Status.REFUSED, new NotarizationEvent.Refused(ground), words);
        over(act, new Outcome(null, ground, null, words));
        referring.end(ground.written());
    }

    void terminateQuietly(Act act, Ending why) {
        terminateQuietly(act, why, "");
    }

    private void terminateQuietly(Act act, Ending why, String words) {
        door.move(Status.TERMINATED, new NotarizationEvent.Terminated(why), words);
        over(act, new Outcome(null, null, why, words));
    }

    boolean endedBySender() {
        return outcome != null && outcome.terminated() == Ending.SENDER_WITHDREW;
    }

    private void over(Act act, Outcome how) {
        outcome = how;
        clocks.cancelAll(act.at());
    }

    private static Refusal ended(Ending why) {
        return new Refusal(
                why.name(),
                why.title(),
                Law.PROCEDURE_RULES,
                List.of(new NextStep(
                        Line.NOTARY,
                        new Text(
                                "如仍需要，可重新申请（POST /api/notarizations）",
                                "apply anew if it is still wanted (POST /api/notarizations)"))));
    }
}
