package cn.onestop.mediation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/** Lets a caller change a case, if the caller stands to it as the change demands. */
@Service
public class ChangingMediation {
    private final CaseStore<Mediation> store;
    private final Acts acts;

    ChangingMediation(CaseStore<Mediation> store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /** A change by whoever handles the case for the committee. */
    public Stored<Mediation> byHandler(CaseRequest request, BiConsumer<Mediation, Act> verb) {
        requireHandler(request);
        return change(request, acts.by(request.caller(), request.key()), verb);
    }

    /** A change that a party makes, or a handler who writes down what the party said. */
    public Stored<Mediation> byParty(CaseRequest request, String party, BiConsumer<Mediation, Act> verb) {
        Standing standing = requirePartyOrHandler(request, party);
        Act act = standing.isOneself(party)
                ? acts.by(request.caller(), request.key())
                : acts.onBehalf(request.caller(), party, request.key());
        return change(request, act, verb);
    }

    /** Turns away who does not handle the case, before anybody else is asked. */
    void requireHandler(CaseRequest request) {
        if (!standing(request).handles()) {
            throw Problems.forbidden();
        }
    }

    /** Turns away who neither speaks for this party nor handles the case. */
    Standing requirePartyOrHandler(CaseRequest request, String party) {
        Standing standing = standing(request);
        if (!standing.isParty(party) && !standing.handles()) {
            throw Problems.forbidden();
        }
        return standing;
    }

    /** Whom a referral of the case is for; one that the caller may not see does not exist. */
    String subjectOf(CaseRequest request, String referral) {
        Mediation mediation = store.get(CaseRequest.requireOf(Line.MEDIATION, request.reference()))
                .value();
        Standing standing = Standing.of(request.caller(), mediation).orNotFound();
        return mediation
                .referring()
                .find(referral)
                .map(sent -> sent.referral().subject())
                .filter(standing::seesWhatIsOf)
                .orElseThrow(Problems::notFound);
    }

    private Standing standing(CaseRequest request) {
        Mediation mediation = store.get(CaseRequest.requireOf(Line.MEDIATION, request.reference()))
                .value();
        return Standing.of(request.caller(), mediation).orNotFound();
    }

    private Stored<Mediation> change(CaseRequest request, Act act, BiConsumer<Mediation, Act> verb) {
        return store.change(request.reference(), request.version(), act, mediation -> verb.accept(mediation, act));
    }
}
