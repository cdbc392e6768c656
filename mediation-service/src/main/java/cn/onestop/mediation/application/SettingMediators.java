package cn.onestop.mediation.application;

import cn.onestop.cases.CaseStore;
import cn.onestop.cases.Stored;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Text;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Mediator;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Sets mediators out of the register of those who serve the case's area (People's Mediation Law art. 19). */
@Service
public class SettingMediators {
    private final CaseStore<Mediation> store;
    private final ChangingMediation changing;
    private final Committees committees;

    SettingMediators(CaseStore<Mediation> store, ChangingMediation changing, Committees committees) {
        this.store = store;
        this.changing = changing;
        this.committees = committees;
    }

    public List<Mediator> candidates(Caller caller, Reference reference) {
        Mediation mediation =
                store.get(CaseRequest.requireOf(Line.MEDIATION, reference)).value();
        Standing.of(caller, mediation).orNotFound();
        return committees.mediators(mediation.area());
    }

    public Stored<Mediation> set(CaseRequest request, Mediator.Choice choice, Set<String> ids) {
        changing.requireHandler(request);
        List<Mediator> chosen = candidates(request.caller(), request.reference()).stream()
                .filter(mediator -> ids.contains(mediator.id()))
                .toList();
        if (chosen.size() < ids.size()) {
            throw Problems.invalid(
                    "/mediators", new Text("不在负责该地区的人民调解员名册中", "names somebody who is no mediator for this area"));
        }
        return changing.byHandler(request, (mediation, act) -> mediation.panel().set(act, choice, chosen));
    }
}
