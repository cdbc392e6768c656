package cn.onestop.forensic.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.cases.reservations.Reservations;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.forensic.domain.RejectionGround;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import org.springframework.stereotype.Component;

/**
 * Keeps the same appraisal from running twice (General Rules art. 15(6)): its identity is reserved before the acceptance is written, so
 * that of two at the same instant one is refused.
 */
@Component
class RunningOnce {
    private final Reservations reservations;
    private final CaseStore<Appraisal> store;

    RunningOnce(Reservations reservations, CaseStore<Appraisal> store) {
        this.reservations = reservations;
        this.store = store;
    }

    /** @throws cn.onestop.kernel.Refusal.Refused when it runs elsewhere */
    void take(Appraisal it) {
        String key = it.commission().identity();
        String owner = it.reference().toString();
        if (!reservations.take(HeldIdentities.KIND, key, owner)
                && !(freedOfAnEndedCase(key) && reservations.take(HeldIdentities.KIND, key, owner))) {
            throw Refusals.rejected(RejectionGround.RUNNING_ELSEWHERE, "");
        }
    }

    /** @return false when another case has it meanwhile */
    boolean confirm(Appraisal it) {
        return reservations.confirm(
                HeldIdentities.KIND, it.commission().identity(), it.reference().toString());
    }

    /** Lets it go, unless the case runs. */
    void releaseUnlessRunning(Appraisal seen) {
        boolean running = store.find(seen.reference())
                .map(Stored::value)
                .filter(it -> it.status().isRunning())
                .isPresent();
        if (!running) {
            reservations.release(
                    HeldIdentities.KIND,
                    seen.commission().identity(),
                    seen.reference().toString());
        }
    }

    /** A crash between a case's end and its release leaves the key with a case that is over; one that is still to be accepted keeps it. */
    private boolean freedOfAnEndedCase(String key) {
        String holder = reservations.ownerOf(HeldIdentities.KIND, key).orElse("");
        boolean over = !holder.isEmpty()
                && store.find(Reference.parse(Line.FORENSIC, holder))
                        .map(Stored::value)
                        .filter(Appraisal::isClosed)
                        .isPresent();
        if (over) {
            reservations.release(HeldIdentities.KIND, key, holder);
        }
        return over || holder.isEmpty();
    }
}
