package cn.onestop.forensic.application;

import cn.onestop.cases.Stored;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.forensic.domain.TerminationGround;
import cn.onestop.web.CaseRequest;
import org.springframework.stereotype.Service;

/** Ends an appraisal without an opinion: the client revokes it, the institution has another ground of the law (General Rules art. 29). */
@Service
public class EndingAppraisal {
    private final ChangingAppraisal changing;
    private final RunningOnce once;

    EndingAppraisal(ChangingAppraisal changing, RunningOnce once) {
        this.changing = changing;
        this.once = once;
    }

    public Stored<Appraisal> terminate(CaseRequest request, TerminationGround ground, String words) {
        Standing standing = changing.standing(request, one -> one.client() || one.handles() || one.appraises());
        if (ground.isTheClients() == standing.appraises()) {
            throw Refusals.notYourGround(ground);
        }
        Stored<Appraisal> ended = standing.appraises()
                ? changing.byInstitution(request, (it, act) -> it.terminate(act, ground, words))
                : changing.byClient(request, (it, act) -> it.terminate(act, ground, words));
        once.releaseUnlessRunning(ended.value());
        return ended;
    }
}
