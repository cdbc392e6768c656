package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Door;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Periods;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One client's case on the lawyers' line. Here it begins and ends; what lies between are parts with verbs of their own: {@link
 * #seeking()} finds who may act, {@link #offering()} asks, {@link #engaging()} is what counsel does, {@link #referring()} joins it to other lines.
 */
public final class LegalService implements Case<LegalServiceEvent> {
    private final Intake intake;
    private final Door<Status, LegalServiceEvent> door;
    private final Clocks clocks;
    private final Referring referring;
    private final Seeking seeking;
    private final Offering offering;
    private final Engaging engaging;
    private final List<String> attachments;
    private @Nullable Ending ending;

    private LegalService(Periods periods, LegalServiceState state) {
        intake = state.intake();
        door = new Door<>(Status.MOVES, state.status());
        clocks = new Clocks(periods, state.deadlines());
        attachments = new ArrayList<>(state.attachments());
        ending = state.ending();
        referring = new Referring(this, state);
        seeking = new Seeking(this, state);
        offering = new Offering(this, periods, state);
        engaging = new Engaging(this, state);
    }

    public static LegalService restored(Periods periods, LegalServiceState state) {
        return new LegalService(periods, state);
    }

    /** A client, or a clerk for one, asks for a lawyer. */
    public static LegalService requested(Periods periods, Intake intake, Act act) {
        LegalService begun = new LegalService(periods, LegalServiceState.begun(intake, List.of()));
        Commission commission = intake.commission();
        begun.door.begin(
                new LegalServiceEvent.Requested(commission.work(), commission.field(), intake.proxy() != null));
        begun.clocks.start(Kinds.CHOOSE, act.at());
        return begun;
    }

    /** Another line sent it: an assignment is answered by whoever accepts it, anything else is taken up at once. */
    public static LegalService referred(Periods periods, Intake intake, IncomingReferral from, Act act) {
        LegalService begun = new LegalService(periods, LegalServiceState.begun(intake, List.of(from)));
        boolean assignment = intake.assignment() != null;
        begun.door.begin(new LegalServiceEvent.Referred(from.from(), from.fromCase(), assignment));
        if (assignment) {
            begun.clocks.start(Kinds.ASSIGN, act.at());
        } else {
            begun.clocks.start(Kinds.CHOOSE, act.at());
            begun.referring.all().takeUp();
        }
        return begun;
    }

    /** The sender asked for it back before it came: kept, so that the late offer opens nothing. */
    public static LegalService withdrawnBeforeReceipt(Periods periods, Intake intake, IncomingReferral from, Act act) {
        LegalService begun = new LegalService(periods, LegalServiceState.begun(intake, List.of(from)));
        begun.door.begin(new LegalServiceEvent.Referred(from.from(), from.fromCase(), false));
        begun.end(act, Status.WITHDRAWN, Ending.SENDER_WITHDREW, "");
        begun.referring.all().answerWithdrawal(from.id(), true);
        return begun;
    }

    /** The client wants no lawyer any more; what counsel has begun is ended by dismissal instead. */
    public void withdraw(Act act, String note) {
        offering.takeBack();
        end(act, Status.WITHDRAWN, Ending.CLIENT_WITHDREW, note);
        referring.refuseUntaken(Refusals.clientWithdrew().refusal());
        referring.all().tellOutcome(statusName());
    }

    /** Files are added as long as the case lasts. */
    public void attach(String attachment) {
        door.requireUnfinished();
        attachments.add(attachment);
        door.record(new LegalServiceEvent.AttachmentAdded(), "");
    }

    /** What the law or policy attaches to time. May be called early, or twice. */
    public void passTime(Act act) {
        offering.expireIfDue(act);
        if (door.status().isSeeking() && clocks.hasRunOut(Kinds.CHOOSE, act.at())) {
            end(act, Status.WITHDRAWN, Ending.NOT_PURSUED, "");
            referring.all().tellOutcome(statusName());
        }
        referring.all().flagUnanswered(act.at());
    }

    public Seeking seeking() {
        return seeking;
    }

    public Offering offering() {
        return offering;
    }

    public Engaging engaging() {
        return engaging;
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

    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    public List<String> attachments() {
        return List.copyOf(attachments);
    }

    /** Who accepted the case. */
    public Optional<Counsel> counsel() {
        return offering.accepted();
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
        return intake.assignment() == null ? intake.commission().work().name() : "LEGAL_AID_ASSIGNMENT";
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
        return Status.MOVES.isFinal(door.status());
    }

    @Override
    public Instant openedAt() {
        return intake.openedAt();
    }

    /** The client, whoever acts for it, and the lawyer who is asked or accepted; nobody of the other side. */
    @Override
    public List<Party> parties() {
        List<Party> all = new ArrayList<>();
        all.add(new Party(intake.client().key(), "CLIENT"));
        if (intake.client().representative() != null) {
            all.add(new Party(intake.client().representative(), "REPRESENTATIVE"));
        }
        counsel()
                .map(one -> new PartyRole(one.key(), "COUNSEL"))
                .or(() -> offering.holder().map(one -> new PartyRole(one.key(), "ASKED")))
                .filter(one -> one.key() != null)
                .ifPresent(one -> all.add(new Party(Objects.requireNonNull(one.key()), one.role())));
        return all;
    }

    private record PartyRole(@Nullable String key, String role) {}

    @Override
    public List<Deadline> deadlines() {
        return clocks.all();
    }

    @Override
    public List<CaseLink> links() {
        return referring.all().links();
    }

    @Override
    public List<Fact<LegalServiceEvent>> takeFacts() {
        return door.takeFacts();
    }

    /** The case as it is stored. */
    public LegalServiceState state() {
        return new LegalServiceState(
                intake,
                door.status(),
                seeking.shortlist(),
                offering.offers(),
                offering.holder().orElse(null),
                offering.accepted().orElse(null),
                seeking.humanAskedAt().orElse(null),
                engaging.contract().orElse(null),
                engaging.report().orElse(null),
                engaging.rating().orElse(null),
                ending,
                attachments,
                referring.all().sent(),
                referring.all().received(),
                clocks.all());
    }

    Door<Status, LegalServiceEvent> door() {
        return door;
    }

    Clocks clocks() {
        return clocks;
    }

    /** Nobody is found: legal aid assigns by hand, whoever else referred hears how it ended. */
    void endWithoutLawyer(Act act, Ending why) {
        end(act, Status.NO_LAWYER_FOUND, why, "");
        referring.refuseUntaken(Refusals.noLawyer(why));
        referring.all().tellOutcome(statusName());
    }

    void end(Act act, Status to, Ending why, String note) {
        door.move(
                to,
                switch (to) {
                    case NO_LAWYER_FOUND -> new LegalServiceEvent.NoLawyerFound(why);
                    case TERMINATED -> new LegalServiceEvent.Terminated(why);
                    default -> new LegalServiceEvent.Withdrawn(why);
                },
                note);
        ending = why;
        clocks.cancelAll(act.at());
    }
}
