package cn.onestop.forensic.domain;

import cn.onestop.kernel.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The work: materials that are missing, more time, the opinion (General Rules arts 23 to 28, 36, 37). */
public final class Working {
    private final Appraisal root;
    private final List<MaterialsAsk> asks;
    private @Nullable Opinion opinion;

    Working(Appraisal root, AppraisalState state) {
        this.root = root;
        this.asks = new ArrayList<>(state.asks());
        this.opinion = state.opinion();
    }

    /** Two appraisers at least have been named, and begin. */
    public void begin(Act act) {
        root.door().require(Status.AGREEMENT);
        root.team().requireComplete();
        root.door().move(Status.IN_PROGRESS, new AppraisalEvent.Begun(), "");
    }

    /** Materials are to be supplied or taken again; meanwhile the clock stands still (art. 28). */
    public void askMaterials(Act act, String what, boolean retake) {
        root.door().move(Status.MATERIALS, new AppraisalEvent.MaterialsAsked(retake), what);
        asks.add(new MaterialsAsk(what, retake, act.at(), null));
        root.clocks().stop(Kinds.APPRAISE, Kinds.MATERIALS, what, act.at());
        root.clocks().stop(Kinds.APPRAISE_AGREED, Kinds.MATERIALS, what, act.at());
        root.clocks().start(Kinds.SUPPLY, act.at());
    }

    /** They are here; the clock runs on. */
    public void materialsCame(Act act, String words) {
        root.door().require(Status.MATERIALS);
        root.door().move(Status.IN_PROGRESS, new AppraisalEvent.MaterialsSupplied(), words);
        asks.set(asks.size() - 1, asks.getLast().ended(act.at()));
        root.clocks().resume(Kinds.APPRAISE, Kinds.MATERIALS, act.at());
        root.clocks().resume(Kinds.APPRAISE_AGREED, Kinds.MATERIALS, act.at());
        root.clocks().meet(Kinds.SUPPLY, act.at());
    }

    /** The institution's head lengthens the time of the rules; a time agreed on stays (art. 28). */
    public void extend(Act act, int workingDays, String reason) {
        root.door().require(Status.IN_PROGRESS, Status.MATERIALS);
        if (root.clocks().open(Kinds.APPRAISE).isEmpty()) {
            throw Refusals.agreedLimitPrevails();
        }
        root.clocks().extend(Kinds.APPRAISE, workingDays, act.by(), reason, act.at());
        root.door().record(new AppraisalEvent.Extended(workingDays), reason);
    }

    /** Writes the opinion down, or anew: signatures before it no longer count. */
    public void draft(Act act, Opinion text) {
        root.door().require(Status.IN_PROGRESS);
        root.team().requireComplete();
        text.dissents().keySet().forEach(root.team()::requireMember);
        opinion = text.unsigned();
        root.door().record(new AppraisalEvent.OpinionDrafted(), "");
    }

    /** One of the appraisers signs (art. 37). */
    public void sign(Act act, String member) {
        root.door().require(Status.IN_PROGRESS);
        Opinion draft = requireDraft();
        root.team().requireMember(member);
        if (draft.signatures().containsKey(member)) {
            throw Refusals.signedAlready();
        }
        opinion = draft.signedBy(member, act.at());
        root.door().record(new AppraisalEvent.OpinionSigned(opinion.signatures().size()), member);
    }

    /** Whether it could be issued now: everybody signed. Throws what is missing. */
    public Opinion requireIssuable() {
        root.door().require(Status.IN_PROGRESS);
        root.team().requireComplete();
        Opinion draft = requireDraft();
        if (root.team().members().stream().anyMatch(one -> !draft.signatures().containsKey(one.id()))) {
            throw Refusals.notAllSigned();
        }
        return draft;
    }

    /** Goes out to the client, and to whoever asked on another line. */
    public void issue(Act act, Opinion.Issued paper) {
        Opinion draft = requireIssuable();
        root.door().move(Status.OPINION, new AppraisalEvent.OpinionIssued(paper.number()), paper.number());
        opinion = draft.issued(paper);
        if (!root.attachments().contains(paper.attachment())) {
            root.attachments().add(paper.attachment());
        }
        root.clocks().meet(Kinds.APPRAISE, act.at());
        root.clocks().meet(Kinds.APPRAISE_AGREED, act.at());
        root.custody().giveBack(act);
        root.referrals().tellOutcome(root.statusName());
    }

    public List<MaterialsAsk> asks() {
        return List.copyOf(asks);
    }

    public Optional<Opinion> opinion() {
        return Optional.ofNullable(opinion);
    }

    public Optional<Opinion.Issued> issued() {
        return opinion().map(Opinion::issued);
    }

    void unsign() {
        if (opinion != null && opinion.issued() == null) {
            opinion = opinion.unsigned();
        }
    }

    private Opinion requireDraft() {
        if (opinion == null) {
            throw Refusals.noDraft();
        }
        return opinion;
    }
}
