package cn.onestop.forensic.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Refusals;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Lets a caller change a case, if the caller stands to it as the change demands. */
@Service
public class ChangingAppraisal {
    private final CaseStore<Appraisal> store;
    private final Acts acts;
    private final Standings standings;

    ChangingAppraisal(CaseStore<Appraisal> store, Acts acts, Standings standings) {
        this.store = store;
        this.acts = acts;
        this.standings = standings;
    }

    /** A change that the client makes, or a clerk who writes down what the client said. */
    public Stored<Appraisal> byClient(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        Appraisal now = require(request, standing -> standing.client() || standing.handles());
        Client client = now.commission().client();
        Act act = client.speaksThrough(request.caller().id())
                ? acts.by(request.caller(), request.key())
                : acts.onBehalf(request.caller(), client.key(), request.key());
        return change(request, act, verb);
    }

    /** A change by the institution, its appraisers included. */
    public Stored<Appraisal> byInstitution(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        return by(request, Standing::appraises, verb);
    }

    /** A change that the institution's head approves, who does not appraise the case. */
    public Stored<Appraisal> byHead(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        if (!standing(request, Standing::appraises).head()) {
            throw Refusals.notTheHead();
        }
        return by(request, Standing::head, verb);
    }

    /** A change by the institution, a court that commissioned it, or a supervisor: no other party says what a court did. */
    public Stored<Appraisal> byCourtOrInstitution(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        boolean court = now(request).commission().client().kind() == Client.Kind.ORGAN;
        return by(
                request,
                standing -> standing.appraises() || standing.supervisor() || (court && standing.client()),
                verb);
    }

    /** A change by anybody who has a part in it. */
    public Stored<Appraisal> byAnybody(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        Standing standing = standing(request, one -> one.party() || one.appraises() || one.handles());
        return standing.handles() && !standing.appraises()
                ? byClient(request, verb)
                : change(request, acts.by(request.caller(), request.key()), verb);
    }

    /** Turns away who does not stand so to the case, before anybody else is asked; the case as it is now. */
    Appraisal require(CaseRequest request, Predicate<Standing> may) {
        standing(request, may);
        return now(request);
    }

    /** How the caller stands to the case. */
    Standing standing(CaseRequest request, Predicate<Standing> may) {
        Standing standing = standings.of(request.caller(), now(request)).orNotFound();
        if (!may.test(standing)) {
            throw Problems.forbidden();
        }
        return standing;
    }

    private Stored<Appraisal> by(CaseRequest request, Predicate<Standing> may, BiConsumer<Appraisal, Act> verb) {
        standing(request, may);
        return change(request, acts.by(request.caller(), request.key()), verb);
    }

    private Appraisal now(CaseRequest request) {
        return store.get(CaseRequest.requireOf(Line.FORENSIC, request.reference()))
                .value();
    }

    private Stored<Appraisal> change(CaseRequest request, Act act, BiConsumer<Appraisal, Act> verb) {
        return store.change(request.reference(), request.version(), act, it -> verb.accept(it, act));
    }
}
