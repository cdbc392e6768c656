package cn.onestop.forensic.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.forensic.domain.RejectionGround;
import cn.onestop.forensic.domain.Status;
import cn.onestop.forensic.domain.TerminationGround;
import cn.onestop.kernel.Act;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.CaseRequest;
import org.springframework.stereotype.Service;

/** The institution accepts or refuses a commission (General Rules arts 13 to 17). */
@Service
public class DecidingAppraisal {
    private final ChangingAppraisal changing;
    private final RunningOnce once;
    private final CaseStore<Appraisal> store;
    private final Acts acts;
    private final KeepingDirectory directory;
    private final BusinessClock clock;

    DecidingAppraisal(
            ChangingAppraisal changing,
            RunningOnce once,
            CaseStore<Appraisal> store,
            Acts acts,
            KeepingDirectory directory,
            BusinessClock clock) {
        this.changing = changing;
        this.once = once;
        this.store = store;
        this.acts = acts;
        this.directory = directory;
        this.clock = clock;
    }

    public Stored<Appraisal> accept(CaseRequest request) {
        Appraisal now = changing.require(request, Standing::appraises);
        if (now.status() != Status.ENTRUSTED) {
            return written(request, now); // a repeat, or refused by the table
        }
        once.take(now);
        Stored<Appraisal> accepted;
        try {
            accepted = written(request, now);
        } catch (RuntimeException e) {
            once.releaseUnlessRunning(now);
            throw e;
        }
        if (!once.confirm(now)) {
            giveWay(now);
        }
        return accepted;
    }

    /** With the reasons in writing (art. 17). */
    public Stored<Appraisal> reject(CaseRequest request, RejectionGround ground, String words) {
        return changing.byInstitution(request, (it, act) -> it.entrusting().reject(act, ground, words));
    }

    private Stored<Appraisal> written(CaseRequest request, Appraisal now) {
        boolean licensed = directory
                .now()
                .institution(now.commission().laboratory().id())
                .filter(one -> one.mayAppraise(now.commission().field(), clock.today()))
                .isPresent();
        return changing.byInstitution(request, (it, act) -> it.entrusting().accept(act, licensed));
    }

    /** The write took longer than its lease, and another case was accepted meanwhile. */
    private void giveWay(Appraisal now) {
        Act act = acts.clock("same-appraisal-runs-elsewhere");
        store.change(
                now.reference(),
                null,
                act,
                it -> it.terminate(
                        act,
                        TerminationGround.FOUND_UNACCEPTABLE,
                        RejectionGround.RUNNING_ELSEWHERE.title().zh()));
        throw Refusals.rejected(RejectionGround.RUNNING_ELSEWHERE, "");
    }
}
