package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.Door;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dispute before a people's mediation committee. Here it begins and ends; what lies between are parts with verbs of
 * their own: {@link #consenting()}, {@link #panel()}, {@link #proceedings()}, {@link #agreeing()}, {@link #confirming()},
 * {@link #referring()}. All of them change the status through one door.
 */
public final class Mediation implements Case<MediationEvent> {
    private final Intake intake;
    private final Door<Status, MediationEvent> door;
    private final Parties parties;
    private final Panel panel;
    private final Clocks clocks;
    private final Consenting consenting;
    private final Proceedings proceedings;
    private final Agreeing agreeing;
    private final Confirming confirming;
    private final Referring referring;
    private @Nullable Ending ending;
    private boolean arbitrationOpen;

    private Mediation(MediationState state, Periods periods) {
        intake = state.intake();
        door = new Door<>(Status.MOVES, state.status());
        ending = state.ending();
        arbitrationOpen = state.arbitrationOpen();
        parties = new Parties(state.participants());
        panel = new Panel(this, state);
        clocks = new Clocks(periods, state.deadlines());
        consenting = new Consenting(this);
        proceedings = new Proceedings(this, state);
        agreeing = new Agreeing(this, state);
        confirming = new Confirming(this, state);
        referring = new Referring(this, state);
    }

    public static Mediation restored(MediationState state, Periods periods) {
        return new Mediation(state, periods);
    }

    /** A party applied, or a proxy for it: that is its consent (People's Mediation Law art. 17). */
    public static Mediation applied(
            Intake intake, Participant applicant, List<Participant> respondents, Act act, Periods periods) {
        Mediation mediation = opened(intake, List.of(), Status.APPLIED, all(applicant, respondents), periods);
        mediation.door.begin(new MediationEvent.Applied(intake.dispute().kind(), intake.proxy() != null));
        mediation.receive(act);
        return mediation;
    }

    /** Another line sent the case, with the consent of the person it is for. */
    public static Mediation referred(
            Intake intake,
            IncomingReferral by,
            Participant applicant,
            List<Participant> respondents,
            Act act,
            Periods periods) {
        Mediation mediation = opened(intake, List.of(by), Status.REFERRED, all(applicant, respondents), periods);
        mediation.door.begin(new MediationEvent.Referred(by.from(), by.fromCase()));
        mediation.receive(act);
        mediation.referring.takeUp();
        return mediation;
    }

    /** A referral that its sender took back before its offer came; kept, so that the late offer opens nothing. */
    public static Mediation withdrawnBeforeReceipt(Intake intake, IncomingReferral by, Periods periods) {
        Mediation gone = opened(intake, List.of(by), Status.WITHDRAWN, List.of(), periods);
        gone.door.begin(new MediationEvent.Withdrawn());
        gone.referring.givenBack(by.id());
        return gone;
    }

    /** The committee comes forward by itself; nobody has consented yet (art. 17). */
    public static Mediation proactive(Intake intake, Participant claimant, List<Participant> others, Periods periods) {
        Mediation mediation = opened(intake, List.of(), Status.PROACTIVE, all(claimant, others), periods);
        mediation.door.begin(new MediationEvent.StartedProactively(intake.dispute().kind()));
        return mediation;
    }

    /** No agreement can be reached: it ends, and the parties are told what they can do instead (art. 26). */
    public void fail(Act act, String note) {
        fail(act, Ending.Reason.NO_AGREEMENT, note);
    }

    /** A party ends it (art. 23(2)). Whoever applied takes the application back; when another stops, mediation has failed. */
    public void stop(Act act, String party, String note) {
        if (parties.get(party).role() == Participant.Role.APPLICANT) {
            move(Status.WITHDRAWN, new MediationEvent.Withdrawn(), note);
            end(act, Ending.Reason.APPLICANT_WITHDREW);
        } else if (status().isBeforeAcceptance()) {
            consenting.refuse(act, party, note);
        } else {
            fail(act, Ending.Reason.PARTY_STOPPED, note);
        }
    }

    /** All parties want to go on: the platform's policy, as no law sets a time limit. */
    public void extend(Act act, int days, Set<String> agreedBy, String reason) {
        if (!status().isUnderWay()) {
            throw door.refusal(Status.IN_MEDIATION);
        }
        parties.requireAll(agreedBy, Law.RIGHTS_OF_PARTIES);
        clocks.extend(ClockKind.TIME_LIMIT, days, "PARTIES", reason, act.at());
        record(new MediationEvent.TimeLimitExtended(days), reason);
    }

    /** What the law or policy attaches to time. May be called early, or twice. */
    public void passTime(Act act) {
        if (!arbitrationOpen && clocks.hasRunOut(ClockKind.LABOUR_RESULT, act.at())) {
            arbitrationOpen = true;
            record(new MediationEvent.ArbitrationOpened(), "");
        }
        if (status().isUnderWay() && clocks.hasRunOut(ClockKind.TIME_LIMIT, act.at())) {
            fail(act, Ending.Reason.TIME_LIMIT_PASSED, "");
        }
        confirming.lapseIfDue(act);
        referring.flagUnanswered(act);
    }

    public Consenting consenting() {
        return consenting;
    }

    public Panel panel() {
        return panel;
    }

    public Proceedings proceedings() {
        return proceedings;
    }

    public Agreeing agreeing() {
        return agreeing;
    }

    public Confirming confirming() {
        return confirming;
    }

    public Referring referring() {
        return referring;
    }

    public Status status() {
        return door.status();
    }

    public Intake intake() {
        return intake;
    }

    public List<Participant> participants() {
        return parties.all();
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** What the parties can do elsewhere as things stand; of arbitration in a labour dispute they are told after 15 days already. */
    public List<Remedy> remedies() {
        if (ending != null) {
            return ending.remedies();
        }
        return arbitrationOpen && !status().isAgreed() ? List.of(Remedies.labourArbitration()) : List.of();
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
        return intake.dispute().kind().name();
    }

    @Override
    public String area() {
        return intake.area();
    }

    @Override
    public String statusName() {
        return status().name();
    }

    @Override
    public boolean isClosed() {
        return Status.MOVES.isFinal(status());
    }

    @Override
    public Instant openedAt() {
        return intake.openedAt();
    }

    @Override
    public List<Party> parties() {
        return Stream.concat(parties.listed(), panel.listed()).toList();
    }

    @Override
    public List<Deadline> deadlines() {
        return clocks.all();
    }

    @Override
    public boolean isOneSided(DeadlineRule rule) {
        return ClockKind.ONE_SIDED.contains(rule.kind());
    }

    @Override
    public List<CaseLink> links() {
        return referring.links();
    }

    @Override
    public List<Fact<MediationEvent>> takeFacts() {
        return door.takeFacts();
    }

    /** The case as it is stored. */
    public MediationState state() {
        return new MediationState(
                intake,
                referring.received(),
                status(),
                parties.all(),
                panel.mediators(),
                proceedings.wishes(),
                proceedings.sessions(),
                proceedings.precautions(),
                proceedings.concessions(),
                agreeing.agreement().orElse(null),
                agreeing.followUps(),
                confirming.confirmation().orElse(null),
                ending,
                arbitrationOpen,
                referring.sent(),
                referring.enclosures(),
                referring.evidence(),
                proceedings.attachments(),
                clocks.all());
    }

    Parties who() {
        return parties;
    }

    Clocks clocks() {
        return clocks;
    }

    /** Something came about that leaves the status as it is. */
    void record(MediationEvent event, String note) {
        door.record(event, note);
    }

    /** Another status, if the table has the move; whoever sent the case is told of its end. */
    void move(Status to, MediationEvent event, String note) {
        door.move(to, event, note);
        referring.tellOutcome(to);
    }

    void end(Act act, Ending.Reason reason) {
        DisputeKind kind = intake.dispute().kind();
        ending = new Ending(
                reason,
                act.at(),
                agreeing.agreement()
                        .filter(Agreement::isInForce)
                        .map(agreement -> Remedies.afterBreach(kind, agreement, confirming.isConfirmed()))
                        .orElseGet(() -> Remedies.withoutAgreement(kind)));
        if (reason != Ending.Reason.TIME_LIMIT_PASSED) {
            clocks.cancel(ClockKind.TIME_LIMIT, act.at());
        }
        clocks.cancel(ClockKind.LABOUR_RESULT, act.at());
    }

    void requireIn(Status needed) {
        door.require(needed);
    }

    void requireUnfinished() {
        door.requireUnfinished();
    }

    private void fail(Act act, Ending.Reason reason, String note) {
        List<String> told = Remedies.withoutAgreement(intake.dispute().kind()).stream()
                .map(Remedy::code)
                .toList();
        move(Status.FAILED, new MediationEvent.Failed(reason, told), note);
        end(act, reason);
    }

    private void receive(Act act) {
        parties.applicantsConsent(act.at(), act.by());
        if (intake.dispute().kind().isLabour()) {
            clocks.start(ClockKind.LABOUR_RESULT, act.at());
            clocks.start(ClockKind.LABOUR_LIMITATION, act.at());
        } else {
            clocks.start(ClockKind.LIMITATION, act.at());
        }
    }

    private static Mediation opened(
            Intake intake,
            List<IncomingReferral> received,
            Status start,
            List<Participant> participants,
            Periods periods) {
        return new Mediation(MediationState.opened(intake, received, start, participants), periods);
    }

    private static List<Participant> all(Participant applicant, List<Participant> respondents) {
        return Stream.concat(Stream.of(applicant), respondents.stream()).toList();
    }
}
