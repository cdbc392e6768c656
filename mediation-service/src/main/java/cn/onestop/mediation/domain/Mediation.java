package cn.onestop.mediation.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.DeadlineRules;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Parties parties;
    private final Panel panel;
    private final Clocks clocks;
    private final Consenting consenting;
    private final Proceedings proceedings;
    private final Agreeing agreeing;
    private final Confirming confirming;
    private final Referring referring;
    private final List<Fact<MediationEvent>> facts = new ArrayList<>();
    private Status status;
    private @Nullable Ending ending;
    private boolean arbitrationOpen;

    /** The one way to another status: the table judges, and what came about is recorded with it. */
    @FunctionalInterface
    interface Door {
        void move(Status to, MediationEvent event, String note);
    }

    private Mediation(MediationState state) {
        intake = state.intake();
        status = state.status();
        ending = state.ending();
        arbitrationOpen = state.arbitrationOpen();
        parties = new Parties(state.participants());
        panel = new Panel(this, this::move, state);
        clocks = new Clocks(state.deadlines());
        consenting = new Consenting(this, this::move);
        proceedings = new Proceedings(this, this::move, state);
        agreeing = new Agreeing(this, this::move, state);
        confirming = new Confirming(this, state);
        referring = new Referring(this, state);
    }

    public static Mediation restored(MediationState state) {
        return new Mediation(state);
    }

    /** A party applied, or a proxy for it: that is its consent (People's Mediation Law art. 17). */
    public static Mediation applied(
            Intake intake, Participant applicant, List<Participant> respondents, Act act, DeadlineRules rules) {
        Mediation mediation = opened(intake, null, Status.APPLIED, applicant, respondents);
        mediation.begin(new MediationEvent.Applied(intake.dispute().kind(), intake.proxy() != null));
        mediation.receive(act, rules);
        return mediation;
    }

    /** Another line sent the case, with the consent of the person it is for. */
    public static Mediation referred(
            Intake intake,
            Incoming incoming,
            Participant applicant,
            List<Participant> respondents,
            Act act,
            DeadlineRules rules) {
        Mediation mediation = opened(intake, incoming, Status.REFERRED, applicant, respondents);
        mediation.begin(new MediationEvent.Referred(incoming.from(), incoming.fromCase()));
        mediation.receive(act, rules);
        mediation.referring.takeUp();
        return mediation;
    }

    /** The committee comes forward by itself; nobody has consented yet (art. 17). */
    public static Mediation proactive(Intake intake, Participant claimant, List<Participant> others) {
        Mediation mediation = opened(intake, null, Status.PROACTIVE, claimant, others);
        mediation.begin(new MediationEvent.StartedProactively(intake.dispute().kind()));
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
        } else if (status.isBeforeAcceptance()) {
            consenting.refuse(act, party, note);
        } else {
            fail(act, Ending.Reason.PARTY_STOPPED, note);
        }
    }

    /** All parties want to go on: the platform's policy, as no law sets a time limit. */
    public void extend(Act act, int days, Set<String> agreedBy, String reason) {
        if (!status.isUnderWay()) {
            throw illegal(Status.IN_MEDIATION);
        }
        parties.requireAll(agreedBy, Law.RIGHTS_OF_PARTIES);
        clocks.extend(Clocks.TIME_LIMIT, days, "PARTIES", reason, act.at());
        record(new MediationEvent.TimeLimitExtended(days), reason);
    }

    /** What the law or policy attaches to time. May be called early, or twice. */
    public void passTime(Act act, WorkingCalendar calendar) {
        if (!arbitrationOpen && clocks.isMissed(Clocks.LABOUR_RESULT, act.at(), calendar)) {
            arbitrationOpen = true;
            record(new MediationEvent.ArbitrationOpened(), "");
        }
        if (status.isUnderWay() && clocks.isMissed(Clocks.TIME_LIMIT, act.at(), calendar)) {
            fail(act, Ending.Reason.TIME_LIMIT_PASSED, "");
        }
        confirming.lapseIfDue(act, calendar);
        referring.flagUnanswered(act, calendar);
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
        return status;
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
        return arbitrationOpen && !status.isAgreed() ? List.of(Remedies.labourArbitration()) : List.of();
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
        return status.name();
    }

    @Override
    public boolean isClosed() {
        return Status.MOVES.isFinal(status);
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
        return Clocks.ONE_SIDED.contains(rule.kind());
    }

    @Override
    public List<CaseLink> links() {
        return referring.links();
    }

    @Override
    public List<Fact<MediationEvent>> takeFacts() {
        List<Fact<MediationEvent>> taken = List.copyOf(facts);
        facts.clear();
        return taken;
    }

    /** The case as it is stored. */
    public MediationState state() {
        return new MediationState(
                intake,
                referring.incoming(),
                status,
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
                referring.escalations(),
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
        facts.add(new Fact<>(event, status.name(), status.name(), note));
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
            clocks.cancel(Clocks.TIME_LIMIT, act.at());
        }
        clocks.cancel(Clocks.LABOUR_RESULT, act.at());
    }

    void requireIn(Status needed) {
        if (status != needed) {
            throw illegal(needed);
        }
    }

    void requireUnfinished() {
        if (isClosed()) {
            throw illegal(Status.IN_MEDIATION);
        }
    }

    private IllegalMove illegal(Status needed) {
        return new IllegalMove(status, needed, Status.MOVES.from(status));
    }

    private void fail(Act act, Ending.Reason reason, String note) {
        List<String> told = Remedies.withoutAgreement(intake.dispute().kind()).stream()
                .map(Remedy::code)
                .toList();
        move(Status.FAILED, new MediationEvent.Failed(reason, told), note);
        end(act, reason);
    }

    private static Mediation opened(
            Intake intake,
            @Nullable Incoming incoming,
            Status start,
            Participant applicant,
            List<Participant> respondents) {
        return new Mediation(MediationState.opened(
                intake,
                incoming,
                start,
                Stream.concat(Stream.of(applicant), respondents.stream()).toList()));
    }

    private void begin(MediationEvent event) {
        facts.add(new Fact<>(event, null, status.name(), ""));
    }

    private void receive(Act act, DeadlineRules rules) {
        parties.applicantsConsent(act.at(), act.by());
        if (intake.dispute().kind().isLabour()) {
            clocks.start(Clocks.LABOUR_RESULT, act.at(), rules);
            clocks.start(Clocks.LABOUR_LIMITATION, act.at(), rules);
        } else {
            clocks.start(Clocks.LIMITATION, act.at(), rules);
        }
    }

    private void move(Status to, MediationEvent event, String note) {
        Status.MOVES.move(status, to);
        facts.add(new Fact<>(event, status.name(), to.name(), note));
        status = to;
        referring.tellOutcome(to);
    }
}
