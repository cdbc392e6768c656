package cn.onestop.legalaid.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/** Lets a caller change an application, if the caller stands to it as the change demands. */
@Service
public class ChangingApplication {
    private final CaseStore<LegalAidApplication> store;
    private final Acts acts;

    ChangingApplication(CaseStore<LegalAidApplication> store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /** A change by the applicant or the representative, or by staff who write down what the applicant said. */
    public Stored<LegalAidApplication> byApplicant(CaseRequest request, BiConsumer<LegalAidApplication, Act> verb) {
        LegalAidApplication application = store.get(CaseRequest.requireOf(Line.LEGAL_AID, request.reference()))
                .value();
        Standing standing = Standing.of(request.caller(), application).orNotFound();
        if (standing.applicant()) {
            return change(request, acts.by(request.caller(), request.key()), verb);
        }
        if (standing.helpsApplicant()) {
            String applicant = application.filing().applicant().key();
            return change(request, acts.onBehalf(request.caller(), applicant, request.key()), verb);
        }
        throw Problems.forbidden();
    }

    /** A change by the legal aid centre. */
    public Stored<LegalAidApplication> byCentre(CaseRequest request, BiConsumer<LegalAidApplication, Act> verb) {
        return by(request, standing(request).decides(), verb);
    }

    /** A change by the justice bureau. */
    public Stored<LegalAidApplication> byBureau(CaseRequest request, BiConsumer<LegalAidApplication, Act> verb) {
        return by(request, standing(request).supervises(), verb);
    }

    /** A change by the centre or the bureau. */
    public Stored<LegalAidApplication> byEither(CaseRequest request, BiConsumer<LegalAidApplication, Act> verb) {
        Standing standing = standing(request);
        return by(request, standing.decides() || standing.supervises(), verb);
    }

    /** A change by the counsel who acts, or by the centre for one who has no account. */
    public Stored<LegalAidApplication> byCounsel(CaseRequest request, BiConsumer<LegalAidApplication, Act> verb) {
        Standing standing = standing(request);
        return by(request, standing.counsel() || standing.decides(), verb);
    }

    /** A change by anyone who has a part in it: who applies, who acts, who files, who decides. */
    public Stored<LegalAidApplication> byParticipant(CaseRequest request, BiConsumer<LegalAidApplication, Act> verb) {
        return standing(request).counsel() ? byCounsel(request, verb) : byApplicant(request, verb);
    }

    /** @throws cn.onestop.web.ProblemException unless the caller has a part in the application */
    void requireParticipant(CaseRequest request) {
        Standing standing = standing(request);
        if (!standing.applicant() && !standing.counsel() && !standing.helpsApplicant()) {
            throw Problems.forbidden();
        }
    }

    private Standing standing(CaseRequest request) {
        return Standing.of(
                        request.caller(),
                        store.get(CaseRequest.requireOf(Line.LEGAL_AID, request.reference()))
                                .value())
                .orNotFound();
    }

    private Stored<LegalAidApplication> by(
            CaseRequest request, boolean allowed, BiConsumer<LegalAidApplication, Act> verb) {
        if (!allowed) {
            throw Problems.forbidden();
        }
        return change(request, acts.by(request.caller(), request.key()), verb);
    }

    private Stored<LegalAidApplication> change(
            CaseRequest request, Act act, BiConsumer<LegalAidApplication, Act> verb) {
        return store.change(request.reference(), request.version(), act, application -> verb.accept(application, act));
    }
}
