package cn.onestop.forensic.domain;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who makes the appraisal: two at least, none of whom must step back (General Rules arts 18 to 21, 30, 32). */
public final class Team {
    private static final int FEWEST = 2;

    private final Appraisal root;
    private List<Member> members;
    private final List<Recusal> recusals;

    Team(Appraisal root, AppraisalState state) {
        this.root = root;
        this.members = state.members();
        this.recusals = new ArrayList<>(state.recusals());
    }

    /** Names them, or others in their place; who was checked for the field and for hindrances. */
    public void name(Act act, List<Member> chosen) {
        root.door().require(Status.ACCEPTED, Status.AGREEMENT, Status.IN_PROGRESS, Status.MATERIALS);
        requireFit(chosen);
        members = List.copyOf(chosen);
        recusals.stream()
                .filter(one -> one.isOpen() && !isMember(one.member()))
                .forEach(one -> root.clocks().meetStartedAt(Kinds.DECIDE_RECUSAL, one.askedAt(), act.at()));
        recusals.replaceAll(
                one -> one.isOpen() && !isMember(one.member()) ? one.decided(true, new Sensitive("")) : one);
        root.working().unsign();
        root.door().record(new AppraisalEvent.AppraisersNamed(chosen.size()), "");
    }

    /** Somebody asks that an appraiser step back, or the appraiser does (art. 21). */
    public void askRecusal(Act act, String member, boolean own, Sensitive reason) {
        root.door().require(Status.ACCEPTED, Status.AGREEMENT, Status.IN_PROGRESS, Status.MATERIALS);
        requireMember(member);
        if (recusals.stream().anyMatch(one -> one.isOpen() && one.member().equals(member))) {
            throw Refusals.recusalAskedAlready();
        }
        recusals.add(new Recusal(recusals.size() + 1, member, own, reason, act.at(), null, null));
        root.clocks().start(Kinds.DECIDE_RECUSAL, act.at());
        root.door().record(new AppraisalEvent.RecusalAsked(own), member);
    }

    /** The institution decides; whoever steps back is of the appraisal no more (art. 21). */
    public void decideRecusal(Act act, int number, boolean granted, Sensitive words) {
        root.door().require(Status.ACCEPTED, Status.AGREEMENT, Status.IN_PROGRESS, Status.MATERIALS);
        Recusal asked = recusals.stream()
                .filter(one -> one.number() == number && one.isOpen())
                .findFirst()
                .orElseThrow(() -> Refusals.noSuchRecusal(number));
        recusals.set(number - 1, asked.decided(granted, words));
        root.clocks().meetStartedAt(Kinds.DECIDE_RECUSAL, asked.askedAt(), act.at());
        if (granted) {
            members = members.stream()
                    .filter(one -> !one.id().equals(asked.member()))
                    .toList();
            root.working().unsign();
        }
        root.door().record(new AppraisalEvent.RecusalDecided(granted), asked.member());
    }

    public List<Member> members() {
        return members;
    }

    public List<Recusal> recusals() {
        return List.copyOf(recusals);
    }

    public Optional<Member> member(String id) {
        return members.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public boolean includes(@Nullable String person) {
        return members.stream().anyMatch(one -> one.is(person));
    }

    /** Enough of them, and no request to step back undecided. */
    void requireComplete() {
        if (members.size() < FEWEST) {
            throw Refusals.twoAppraisers();
        }
        if (recusals.stream().anyMatch(Recusal::isOpen)) {
            throw Refusals.recusalUndecided();
        }
    }

    void requireMember(String id) {
        if (!isMember(id)) {
            throw Refusals.noSuchAppraiser(id);
        }
    }

    private boolean isMember(String id) {
        return members.stream().anyMatch(one -> one.id().equals(id));
    }

    private void requireFit(List<Member> chosen) {
        if (chosen.stream().map(Member::id).distinct().count() < Math.max(FEWEST, chosen.size())) {
            throw Refusals.twoAppraisers();
        }
        boolean stoodBack = chosen.stream()
                .anyMatch(one -> recusals.stream()
                        .anyMatch(recusal ->
                                recusal.member().equals(one.id()) && Boolean.TRUE.equals(recusal.granted())));
        if (stoodBack) {
            throw Refusals.mustStepBack(Law.RECUSAL);
        }
        Commission.Earlier earlier = root.commission().earlier();
        if (earlier == null) {
            return;
        }
        switch (root.commission().kind()) {
            case SUPPLEMENTARY -> {
                if (chosen.stream().anyMatch(one -> !earlier.appraisers().contains(one.id()))) {
                    throw Refusals.sameAppraisers();
                }
            }
            case REAPPRAISAL -> {
                if (chosen.stream().anyMatch(one -> earlier.appraisers().contains(one.id()))) {
                    throw Refusals.otherAppraisers();
                }
                if (chosen.stream().noneMatch(Member::senior)) {
                    throw Refusals.oneSenior();
                }
            }
            case FIRST -> {}
        }
    }
}
