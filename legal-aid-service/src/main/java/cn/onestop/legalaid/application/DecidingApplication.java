package cn.onestop.legalaid.application;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.ProvisionalGround;
import cn.onestop.legalaid.domain.Representation;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import cn.onestop.web.CaseRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Decides on an application: what the officer found, the calculation on it, and the decision that rests on it. */
@Service
public class DecidingApplication {
    private final ChangingApplication changing;
    private final JudgingEligibility judging;
    private final AssignmentSettings assignment;

    DecidingApplication(ChangingApplication changing, JudgingEligibility judging, AssignmentSettings assignment) {
        this.changing = changing;
        this.judging = judging;
        this.assignment = assignment;
    }

    public Stored<LegalAidApplication> recordFindings(CaseRequest request, Circumstances found, String remarks) {
        return changing.byCentre(
                request,
                (application, act) -> application
                        .deciding()
                        .recordFindings(found, judging.judge(found, application.area()), remarks));
    }

    /**
     * Aid before the decision (art. 44). Where assignments are offered automatically, the offer goes out at once: what can't wait
     * for the decision can't wait for counsel.
     */
    public Stored<LegalAidApplication> aidFirst(
            CaseRequest request, ProvisionalGround ground, String evidence, @Nullable LocalDate periodEndsOn) {
        return changing.byCentre(request, (application, act) -> {
            application.deciding().aidFirst(ground, evidence, periodEndsOn, act);
            offerAssignment(application, act);
        });
    }

    /** Who acts already goes on; else, where assignments are offered automatically, the offer goes out with the grant. */
    public Stored<LegalAidApplication> grant(CaseRequest request) {
        return changing.byCentre(request, (application, act) -> {
            application.deciding().grant(judging.judge(application, act.day()), act);
            application.representation().goOnAfterGrant(act);
            offerAssignment(application, act);
        });
    }

    private void offerAssignment(LegalAidApplication application, Act act) {
        Representation representation = application.representation();
        if (assignment.automatic()
                && representation.isSought()
                && representation.openOffer().isEmpty()) {
            representation.offer(OfferingReferral.assignment(application, act), act);
        }
    }

    public Stored<LegalAidApplication> refuse(CaseRequest request, String remarks) {
        return changing.byCentre(
                request,
                (application, act) ->
                        application.deciding().refuse(judging.judge(application, act.day()), remarks, act));
    }
}
