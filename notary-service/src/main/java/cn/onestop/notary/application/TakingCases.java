package cn.onestop.notary.application;

import cn.onestop.cases.Stored;
import cn.onestop.notary.domain.ActingNotary;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.notary.domain.Status;
import cn.onestop.web.CaseRequest;
import org.springframework.stereotype.Service;

/** A notary takes a case, is given one, or is named to review another's; refused where the notary has a part in it (Notarization Law art. 23). */
@Service
public class TakingCases {
    private final ChangingNotarization changing;
    private final FindingNotary finding;

    TakingCases(ChangingNotarization changing, FindingNotary finding) {
        this.changing = changing;
        this.finding = finding;
    }

    /** The caller accepts the case, and acts in it. */
    public Stored<Notarization> accept(CaseRequest request) {
        Notarization now = changing.require(request, Standing::notary);
        ActingNotary notary = now.status() == Status.APPLIED
                ? finding.clear(finding.self(request.caller(), now), now, "")
                : FindingNotary.acting(finding.self(request.caller(), now)); // a repeat, or too late
        return changing.byNotaryOfArea(request, (it, act) -> it.examining().accept(act, notary));
    }

    /** @param id in the directory */
    public Stored<Notarization> assign(CaseRequest request, String id) {
        Notarization now = changing.require(request, standing -> standing.notary() || standing.supervisor());
        ActingNotary notary = finding.clear(finding.named(id, now, "/notary"), now, "/notary");
        return changing.byOffice(request, (it, act) -> it.examining().assign(notary));
    }

    /** @param id in the directory, of another than the first notary */
    public Stored<Notarization> nameReviewer(CaseRequest request, String id) {
        Notarization now = changing.require(request, standing -> standing.notary() || standing.supervisor());
        ActingNotary notary = finding.clear(finding.named(id, now, "/notary"), now, "/notary");
        return changing.byOffice(request, (it, act) -> it.reviewing().name(notary));
    }
}
