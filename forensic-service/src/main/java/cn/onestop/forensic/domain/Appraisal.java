package cn.onestop.forensic.domain;

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
import cn.onestop.kernel.Referrals;
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One appraisal. Here it begins and ends; what lies between are parts with verbs of their own: {@link #entrusting()} takes it up, {@link
 * #team()} makes it, {@link #custody()} keeps the materials, {@link #working()} is the work, {@link #afterwards()} what follows the opinion.
 */
public final class Appraisal implements Case<AppraisalEvent> {
    private final Commission commission;
    private final Door<Status, AppraisalEvent> door;
    private final Clocks clocks;
    private final Referrals referrals;
    private final Entrusting entrusting;
    private final Team team;
    private final Custody custody;
    private final Working working;
    private final Afterwards afterwards;
    private final List<String> attachments;
    private @Nullable Termination termination;

    private Appraisal(Periods periods, AppraisalState state) {
        commission = state.commission();
        door = new Door<>(Status.MOVES, state.status());
        clocks = new Clocks(periods, state.deadlines());
        attachments = new ArrayList<>(state.attachments());
        termination = state.termination();
        referrals = new Referrals(
                List.of(),
                state.received(),
                clocks,
                (event, note) -> door.record(new AppraisalEvent.BetweenLines(event), note));
        entrusting = new Entrusting(this, state);
        team = new Team(this, state);
        custody = new Custody(this, state);
        working = new Working(this, state);
        afterwards = new Afterwards(this, state);
    }

    public static Appraisal restored(Periods periods, AppraisalState state) {
        return new Appraisal(periods, state);
    }

    /** Commissioned by whoever files it, or for whom a clerk does (General Rules art. 11). */
    public static Appraisal entrusted(Periods periods, Commission commission, Act act) {
        Appraisal begun = new Appraisal(periods, AppraisalState.begun(commission, List.of()));
        begun.door.begin(new AppraisalEvent.Entrusted(
                commission.kind(), commission.field(), commission.client().kind(), commission.proxy() != null));
        begun.clocks.start(Kinds.DECIDE, act.at());
        return begun;
    }

    /** Another line sent it; the institution decides as on any other. */
    public static Appraisal referred(Periods periods, Commission commission, IncomingReferral from, Act act) {
        Appraisal begun = new Appraisal(periods, AppraisalState.begun(commission, List.of(from)));
        begun.door.begin(new AppraisalEvent.Referred(from.from(), from.fromCase(), commission.field()));
        begun.clocks.start(Kinds.DECIDE, act.at());
        return begun;
    }

    /** The sender asked for it back before it came: kept, so that the late offer opens nothing. */
    public static Appraisal withdrawnBeforeReceipt(
            Periods periods, Commission commission, IncomingReferral from, Act act) {
        Appraisal begun = new Appraisal(periods, AppraisalState.begun(commission, List.of(from)));
        begun.door.begin(new AppraisalEvent.Referred(from.from(), from.fromCase(), commission.field()));
        begun.end(act, TerminationGround.CLIENT_REVOKED, "");
        begun.referrals.answerWithdrawal(from.id(), true);
        return begun;
    }

    /** It ends without an opinion, with reasons in writing and the materials given back (art. 29). */
    public void terminate(Act act, TerminationGround ground, String words) {
        boolean takenUp = door.status().isRunning();
        end(act, ground, words);
        if (takenUp) {
            referrals.tellOutcome(statusName());
        } else {
            referrals.refuse(Refusals.revoked(ground));
        }
    }

    /** The sender would have it back: given back until the work has begun, else it goes on. */
    public void senderAsksBack(Act act, String referral) {
        boolean opener = !referrals.received().isEmpty()
                && referrals.received().getFirst().id().equals(referral);
        boolean given = opener
                && (door.status() == Status.ENTRUSTED
                        || door.status() == Status.ACCEPTED
                        || door.status() == Status.AGREEMENT);
        if (given) {
            end(act, TerminationGround.CLIENT_REVOKED, "");
        }
        referrals.answerWithdrawal(referral, given || door.status() == Status.TERMINATED);
        if (given) {
            referrals.tellOutcome(statusName());
        }
    }

    /** Only an opinion is supplemented or appraised again (arts 30, 31). */
    public void requireOpinion() {
        door.require(Status.OPINION);
    }

    /** Files are added as long as the case lasts. */
    public void attach(String attachment) {
        door.requireUnfinished();
        attachments.add(attachment);
        door.record(new AppraisalEvent.AttachmentAdded(), "");
    }

    public Entrusting entrusting() {
        return entrusting;
    }

    public Team team() {
        return team;
    }

    public Custody custody() {
        return custody;
    }

    public Working working() {
        return working;
    }

    public Afterwards afterwards() {
        return afterwards;
    }

    public Referrals referrals() {
        return referrals;
    }

    public Commission commission() {
        return commission;
    }

    public Status status() {
        return door.status();
    }

    public Optional<Termination> termination() {
        return Optional.ofNullable(termination);
    }

    /** Ids of the files of the case, the opinion's among them. */
    public List<String> files() {
        return List.copyOf(attachments);
    }

    @Override
    public Reference reference() {
        return commission.reference();
    }

    @Override
    public Reference matter() {
        return commission.matter();
    }

    @Override
    public String kind() {
        return commission.field().name();
    }

    @Override
    public String area() {
        return commission.area();
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
        return commission.entrustedAt();
    }

    /** The client, who is appraised, and who appraises; nobody else of the dispute. */
    @Override
    public List<Party> parties() {
        List<Party> all = new ArrayList<>();
        all.add(new Party(commission.client().key(), "CLIENT"));
        Somebody subject = commission.subject();
        if (subject != null && !subject.key().equals(commission.client().key())) {
            all.add(new Party(subject.key(), "SUBJECT"));
        }
        for (Member member : team.members()) {
            if (member.key() != null) {
                all.add(new Party(member.key(), "APPRAISER"));
            }
        }
        return all;
    }

    @Override
    public List<Deadline> deadlines() {
        return clocks.all();
    }

    @Override
    public List<CaseLink> links() {
        return referrals.links();
    }

    @Override
    public List<Fact<AppraisalEvent>> takeFacts() {
        return door.takeFacts();
    }

    /** The case as it is stored. */
    public AppraisalState state() {
        return new AppraisalState(
                commission,
                door.status(),
                entrusting.rejection().orElse(null),
                termination,
                entrusting.agreement().orElse(null),
                entrusting.relief().orElse(null),
                team.members(),
                team.recusals(),
                custody.entries(),
                working.asks(),
                working.opinion().orElse(null),
                afterwards.corrections(),
                afterwards.testimonies(),
                attachments,
                referrals.received(),
                clocks.all());
    }

    Door<Status, AppraisalEvent> door() {
        return door;
    }

    Clocks clocks() {
        return clocks;
    }

    List<String> attachments() {
        return attachments;
    }

    private void end(Act act, TerminationGround ground, String words) {
        door.move(Status.TERMINATED, new AppraisalEvent.Terminated(ground), words);
        termination = new Termination(ground, words, act.at());
        clocks.cancelAll(act.at());
        custody.giveBack(act);
    }
}
