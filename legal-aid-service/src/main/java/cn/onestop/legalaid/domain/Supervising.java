package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.AidStatus.ASSIGNED;
import static cn.onestop.legalaid.domain.AidStatus.CLOSED;
import static cn.onestop.legalaid.domain.AidStatus.DRAFT;
import static cn.onestop.legalaid.domain.AidStatus.IN_PROGRESS;
import static cn.onestop.legalaid.domain.AidStatus.REPORTED;
import static cn.onestop.legalaid.domain.Representation.append;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Clocks;
import cn.onestop.kernel.Sensitive;
import cn.onestop.legalaid.domain.LegalAidState.Complaint;
import cn.onestop.legalaid.domain.LegalAidState.CounselChange;
import cn.onestop.legalaid.domain.LegalAidState.QualityReview;
import cn.onestop.legalaid.domain.LegalAidState.ReturnVisit;
import cn.onestop.legalaid.domain.LegalAidState.Supervision;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What watches over the aid: change of counsel, complaints, quality reviews, return visits (arts 55-59). */
public final class Supervising {
    private final Door door;
    private final Clocks clocks;
    private final Representation representation;
    private Supervision kept;

    Supervising(Door door, Clocks clocks, Representation representation, Supervision kept) {
        this.door = door;
        this.clocks = clocks;
        this.representation = representation;
        this.kept = kept;
    }

    /** As it is kept. */
    public Supervision kept() {
        return kept;
    }

    /** The aided person asks for other counsel (art. 55). */
    public void askForOtherCounsel(String reason, Act act) {
        door.require(EnumSet.of(ASSIGNED, IN_PROGRESS));
        if (representation.work().counsel() == null || hasOpenChange()) {
            door.require(Set.of());
        }
        keep(
                append(kept.changes(), new CounselChange(new Sensitive(reason), act.at(), null, null, "")),
                kept.complaints());
        clocks.start(ClockKind.DECIDE_CHANGE_OF_COUNSEL, act.at());
        door.note(new LegalAidEvent.ChangeOfCounselAsked(), "");
    }

    /** The centre grants the change, so that someone else is sought at once, or says why not. */
    public void decideChangeOfCounsel(boolean granted, String grounds, Act act) {
        door.require(EnumSet.of(ASSIGNED, IN_PROGRESS));
        if (!hasOpenChange()) {
            door.require(Set.of());
        }
        keep(
                kept.changes().stream()
                        .map(change -> change.granted() == null
                                ? new CounselChange(change.reason(), change.askedAt(), granted, act.at(), grounds)
                                : change)
                        .toList(),
                kept.complaints());
        clocks.meet(ClockKind.DECIDE_CHANGE_OF_COUNSEL, act.at());
        door.note(new LegalAidEvent.ChangeOfCounselDecided(granted), grounds);
        if (granted) {
            representation.release();
            clocks.start(ClockKind.REPLACE_COUNSEL, act.at());
        }
    }

    /** A complaint to the justice bureau about the centre or the counsel (arts 55, 56). */
    public int complain(String text, Act act) {
        door.require(EnumSet.complementOf(EnumSet.of(DRAFT)));
        int number = kept.complaints().size() + 1;
        keep(kept.changes(), append(kept.complaints(), new Complaint(number, new Sensitive(text), act.at(), null, "")));
        clocks.start(ClockKind.ANSWER_COMPLAINT, act.at());
        door.note(new LegalAidEvent.ComplaintMade(number), "");
        return number;
    }

    /** The justice bureau tells the complainant what came of it (art. 56). */
    public void answerComplaint(int number, String answer, Act act) {
        Complaint open = kept.complaints().stream()
                .filter(complaint -> complaint.number() == number && complaint.answeredAt() == null)
                .findFirst()
                .orElse(null);
        if (open == null) {
            door.require(Set.of());
            return;
        }
        keep(
                kept.changes(),
                kept.complaints().stream()
                        .map(one ->
                                one == open ? new Complaint(number, one.text(), one.madeAt(), act.at(), answer) : one)
                        .toList());
        clocks.meetStartedAt(ClockKind.ANSWER_COMPLAINT, open.madeAt(), act.at());
        door.note(new LegalAidEvent.ComplaintAnswered(number), answer);
    }

    /** A review of the quality of the work (arts 57, 59). */
    public void reviewQuality(int grade, String remarks, Act act) {
        door.require(EnumSet.of(REPORTED, CLOSED));
        kept = new Supervision(
                kept.changes(),
                kept.complaints(),
                append(kept.reviews(), new QualityReview(grade, act.by(), act.at(), remarks)),
                kept.visits());
        door.note(new LegalAidEvent.QualityReviewed(grade), remarks);
    }

    /** What the aided person said when asked afterwards (art. 59). */
    public void visit(int satisfaction, String words, Act act) {
        door.require(EnumSet.of(REPORTED, CLOSED));
        kept = new Supervision(
                kept.changes(),
                kept.complaints(),
                kept.reviews(),
                append(kept.visits(), new ReturnVisit(satisfaction, act.by(), act.at(), new Sensitive(words))));
        door.note(new LegalAidEvent.ReturnVisited(satisfaction), "");
    }

    private boolean hasOpenChange() {
        return kept.changes().stream().anyMatch(change -> change.granted() == null);
    }

    private void keep(List<CounselChange> changes, List<Complaint> complaints) {
        kept = new Supervision(changes, complaints, kept.reviews(), kept.visits());
    }
}
