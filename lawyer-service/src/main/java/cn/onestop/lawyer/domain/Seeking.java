package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may act: the shortlist, the conflict check, and a person's decision in place of the ranking. */
public final class Seeking {
    private static final int MOST = 20;

    private final LegalService root;
    private List<Shortlisted> shortlist;
    private @Nullable Instant humanAskedAt;

    Seeking(LegalService root, LegalServiceState state) {
        this.root = root;
        this.shortlist = state.shortlist();
        this.humanAskedAt = state.humanAskedAt();
    }

    /** Those who were found, the best first. With nobody the search is over, unless a person is to look at it. */
    public void propose(Act act, List<Shortlisted> found) {
        replace(act, found, false);
    }

    /** A person of the staff names who is to be asked (Personal Information Protection Law art. 24). */
    public void proposeByHand(Act act, List<Shortlisted> chosen) {
        requireSeeking();
        root.clocks().meet(Kinds.HUMAN_DECISION, act.at());
        humanAskedAt = null;
        replace(act, chosen, true);
    }

    /** The client would have a person decide, not the ranking. */
    public void askHuman(Act act, String note) {
        requireSeeking();
        if (humanAskedAt != null) {
            throw Refusals.humanAskedAlready();
        }
        humanAskedAt = act.at();
        root.clocks().start(Kinds.HUMAN_DECISION, act.at());
        root.door().record(new LegalServiceEvent.HumanDecisionAsked(), note);
    }

    /**
     * What the conflict check found.
     *
     * @param conflicts by the lawyer's id; who is not in it is clear
     */
    public void checked(Act act, Map<String, Conflict> conflicts) {
        root.door().require(Status.MATCHED);
        shortlist = shortlist.stream()
                .map(one -> one.judged(conflicts.get(one.counsel().lawyer())))
                .toList();
        int clear = (int) shortlist.stream().filter(Shortlisted::isClear).count();
        if (clear == 0 && humanAskedAt == null) {
            root.endWithoutLawyer(act, Ending.ALL_HAVE_CONFLICTS);
        } else {
            root.door()
                    .move(
                            Status.CONFLICT_CHECKED,
                            new LegalServiceEvent.ConflictsChecked(clear, shortlist.size() - clear),
                            "");
        }
    }

    /** Adds one of the directory whom the client chose; the check of conflicts found nothing. */
    public void add(Shortlisted chosen) {
        root.door().require(Status.CONFLICT_CHECKED, Status.DECLINED, Status.EXPIRED);
        List<Shortlisted> longer = new ArrayList<>(shortlist);
        longer.add(chosen.judged(null));
        shortlist = List.copyOf(longer);
    }

    /** Who is next: clear and not asked yet. */
    public List<Shortlisted> clear() {
        Set<String> asked = root.offering().asked();
        return shortlist.stream()
                .filter(one -> one.isClear() && !asked.contains(one.counsel().lawyer()))
                .toList();
    }

    public List<Shortlisted> shortlist() {
        return shortlist;
    }

    public Optional<Instant> humanAskedAt() {
        return Optional.ofNullable(humanAskedAt);
    }

    private void replace(Act act, List<Shortlisted> found, boolean byHand) {
        requireSeeking();
        if (found.isEmpty() && humanAskedAt == null) {
            root.endWithoutLawyer(act, Ending.NOBODY_FITS);
            return;
        }
        shortlist = found.subList(0, Math.min(MOST, found.size()));
        LegalServiceEvent event = new LegalServiceEvent.Matched(shortlist.size(), byHand);
        if (root.status() == Status.MATCHED) {
            root.door().record(event, "");
        } else {
            root.door().move(Status.MATCHED, event, "");
        }
    }

    private void requireSeeking() {
        root.door().require(Status.MATCHED, Status.REQUESTED, Status.CONFLICT_CHECKED, Status.DECLINED, Status.EXPIRED);
    }
}
