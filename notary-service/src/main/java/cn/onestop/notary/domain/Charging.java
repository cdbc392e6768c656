package cn.onestop.notary.domain;

import cn.onestop.kernel.Act;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fee, and who is relieved of it (Notarization Law art. 34). */
public final class Charging {
    private final Notarization root;
    private @Nullable Relief relief;
    private @Nullable Fee fee;

    Charging(Notarization root, NotarizationState state) {
        this.root = root;
        this.relief = state.relief();
        this.fee = state.fee();
    }

    /** The fee by the schedule that the case keeps. */
    Fee fix(Application application) {
        fee = new Fee(application.kind().fee().of(application.amountYuan()), null, null, null);
        return fee;
    }

    /** Less is to be paid: a grant of legal aid came, or the notary found its conditions met. */
    public void relieve(Relief why) {
        if (relief != null) {
            throw Refusals.relievedAlready();
        }
        if (root.status().isOver()) {
            throw root.door().refusal(Status.ACCEPTED);
        }
        if (why.ground() == Relief.Ground.CONDITIONS && fee != null && fee.paidAt() != null) {
            throw Refusals.feeSettled();
        }
        relief = why;
        root.door().record(new NotarizationEvent.FeeRelieved(why.ground(), why.percent()), "");
    }

    /** What is due was paid. */
    public void pay(Act act, String receipt) {
        if (!root.status().isInHand()) {
            throw root.door().refusal(Status.REVIEW);
        }
        Fee now = fee;
        if (now == null || isSettled()) {
            throw Refusals.feeSettled();
        }
        BigDecimal due = dueYuan();
        fee = now.paid(due, receipt, act.at());
        root.door().record(new NotarizationEvent.FeePaid(due), "");
    }

    public Optional<Fee> fee() {
        return Optional.ofNullable(fee);
    }

    public Optional<Relief> relief() {
        return Optional.ofNullable(relief);
    }

    /** 0 while no fee was fixed. */
    public BigDecimal dueYuan() {
        return fee == null ? BigDecimal.ZERO : fee.dueYuan(relief);
    }

    boolean isSettled() {
        return fee != null && (fee.paidAt() != null || dueYuan().signum() == 0);
    }
}
