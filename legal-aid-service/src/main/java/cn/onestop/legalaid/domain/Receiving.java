package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.AidStatus.DEEMED_WITHDRAWN;
import static cn.onestop.legalaid.domain.AidStatus.DRAFT;
import static cn.onestop.legalaid.domain.AidStatus.MOVES;
import static cn.onestop.legalaid.domain.AidStatus.RECEIVED;
import static cn.onestop.legalaid.domain.AidStatus.SUPPLEMENT_REQUIRED;
import static cn.onestop.legalaid.domain.AidStatus.WITHDRAWN;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Clocks;
import cn.onestop.legalaid.domain.Filing.Forwarding;
import cn.onestop.legalaid.domain.LegalAidState.Supplement;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the draft to a complete application: submitting, supplementing, withdrawing (arts 38-40, 43). */
public final class Receiving {
    /** A supplement lets the deciding clock stand still only if its rule says so; the law itself does not. */
    public static final String STOP_SUPPLEMENT = "SUPPLEMENT";

    private final Door door;
    private final Clocks clocks;
    private @Nullable Supplement supplement;

    Receiving(Door door, Clocks clocks, @Nullable Supplement supplement) {
        this.door = door;
        this.clocks = clocks;
        this.supplement = supplement;
    }

    /** What was told to be missing, or null. */
    public @Nullable Supplement supplement() {
        return supplement;
    }

    public void changeDraft(Filing changed) {
        door.require(EnumSet.of(DRAFT));
        door.refile(changed);
        door.note(new LegalAidEvent.DraftChanged(), "");
    }

    /** Hands the draft in; the 7 days run from now on. */
    public void submit(Act act) {
        MOVES.move(door.status(), RECEIVED);
        FilingPolicies.requireNone(door.filing());
        door.require(EnumSet.of(DRAFT));
        door.move(RECEIVED, received(), "");
        startClocks(act.at());
    }

    /** Tells, once and wholly, what is missing (art. 43(2)). */
    public void askSupplement(List<String> items, Act act) {
        MOVES.move(door.status(), SUPPLEMENT_REQUIRED);
        if (supplement != null) {
            throw Refusals.supplementToldAlready();
        }
        supplement = new Supplement(items, act.at(), act.by(), null);
        clocks.start(ClockKind.SUPPLEMENT, act.at());
        clocks.stop(ClockKind.DECIDE, STOP_SUPPLEMENT, String.join("；", items), act.at());
        door.move(SUPPLEMENT_REQUIRED, new LegalAidEvent.SupplementRequired(items.size()), String.join("；", items));
    }

    /** The applicant delivered the material or explained. */
    public void deliverSupplement(Circumstances told, String explanation, Act act) {
        door.require(EnumSet.of(SUPPLEMENT_REQUIRED));
        door.move(RECEIVED, new LegalAidEvent.SupplementDelivered(), explanation);
        supplement = Objects.requireNonNull(supplement).delivered(act.at());
        door.refile(door.filing().with(told));
        clocks.meet(ClockKind.SUPPLEMENT, act.at());
        clocks.resume(ClockKind.DECIDE, STOP_SUPPLEMENT, act.at());
    }

    /** Whether the time for the supplement has run out. */
    public boolean hasLapsed(Instant at) {
        return door.status() == SUPPLEMENT_REQUIRED && clocks.hasRunOut(ClockKind.SUPPLEMENT, at);
    }

    /** No supplement came in time: deemed withdrawn (art. 43(2)). */
    public void lapse(Act act) {
        MOVES.move(door.status(), DEEMED_WITHDRAWN);
        if (!hasLapsed(act.at())) {
            throw Refusals.notDueYet();
        }
        door.move(DEEMED_WITHDRAWN, new LegalAidEvent.DeemedWithdrawn(), "");
        clocks.cancelAll(act.at());
        door.tellOrigin();
    }

    /** The applicant takes it back before a decision; aid that was given ends by a termination at the own request. */
    public void withdraw(String reason, Act act) {
        door.move(WITHDRAWN, new LegalAidEvent.Withdrawn(), reason);
        clocks.cancelAll(act.at());
        door.tellOrigin();
    }

    LegalAidEvent.Received received() {
        return new LegalAidEvent.Received(
                door.filing().circumstances().matter(), door.filing().channel());
    }

    /** On notice the 3 days of art. 36 run instead of the 7 of art. 43, where the law gives them. */
    void startClocks(Instant receivedAt) {
        Forwarding forwarding = door.filing().forwarding();
        if (forwarding != null) {
            clocks.start(ClockKind.FORWARD, forwarding.appliedAt());
            clocks.meet(ClockKind.FORWARD, receivedAt);
        }
        Filing.Notice notice = door.filing().notice();
        if (notice != null && door.filing().circumstances().matter().hasNoticePeriod()) {
            clocks.start(ClockKind.ASSIGN_ON_NOTICE, notice.receivedAt());
        } else {
            clocks.start(ClockKind.DECIDE, receivedAt);
        }
    }
}
