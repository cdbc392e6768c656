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
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One dispute before a people's mediation committee. Here it begins; what follows are parts with verbs of
 * their own: {@link #consenting()}, {@link #panel()}, {@link #proceedings()}, {@link #agreeing()}, {@link #confirming()},
 * {@link #referring()}, {@link #concluding()}. All of them change the status through one door.
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
    private final Concluding concluding;

    private Mediation(MediationState state, Periods periods) {
        intake = state.intake();
        door = new Door<>(Status.MOVES, state.status());
        parties = new Parties(state.participants());
        panel = new Panel(this, state);
        clocks = new Clocks(periods, state.deadlines());
        consenting = new Consenting(this);
        proceedings = new Proceedings(this, state);
        agreeing = new Agreeing(this, state);
        confirming = new Confirming(this, state);
        referring = new Referring(this, state);
        concluding = new Concluding(this, state);
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
        mediation.door.begin(
                new MediationEvent.StartedProactively(intake.dispute().kind()));
        return mediation;
    }

    /** What the law or policy attaches to time. May be called early, or twice. */
    public void passTime(Act act) {
        concluding.passTime(act);
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

    public Concluding concluding() {
        return concluding;
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
    public Text statusTitle() {
        return status().title();
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
                concluding.ending().orElse(null),
                concluding.isArbitrationOpen(),
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

    void requireIn(Status needed) {
        door.require(needed);
    }

    void requireUnfinished() {
        door.requireUnfinished();
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
