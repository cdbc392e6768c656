package cn.onestop.mediation.application;

import cn.onestop.cases.Acts;
import cn.onestop.cases.CaseStore;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.domain.Concession;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps what a party would give up between that party and the case's mediators. Nobody else of the staff comes in, with no purpose. */
@Service
public class NotingConcessions {
    private final CaseStore<Mediation> store;
    private final Acts acts;

    NotingConcessions(CaseStore<Mediation> store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    /** @return the case's new version */
    public long note(CaseRequest request, String party, Sensitive what) {
        Standing standing = standing(request.caller(), request.reference());
        if (!standing.isParty(party) && !standing.mediator()) {
            throw Problems.forbidden();
        }
        Act act = standing.isParty(party)
                ? acts.by(request.caller(), request.key())
                : acts.onBehalf(request.caller(), party, request.key());
        return store.change(
                        request.reference(),
                        request.version(),
                        act,
                        mediation -> mediation.proceedings().noteConcession(act, party, what))
                .version();
    }

    public List<Concession> read(Caller caller, Reference reference) {
        Standing standing = standing(caller, reference);
        if (standing.party().isEmpty() && !standing.mediator()) {
            throw Problems.forbidden();
        }
        return store.get(reference).value().proceedings().concessions().stream()
                .filter(concession -> standing.mediator() || standing.isParty(concession.party()))
                .toList();
    }

    private Standing standing(Caller caller, Reference reference) {
        Mediation mediation =
                store.get(CaseRequest.requireOf(Line.MEDIATION, reference)).value();
        return Standing.of(caller, mediation).orNotFound();
    }
}
