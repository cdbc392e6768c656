package cn.onestop.mediation.application;

import cn.onestop.cases.Stored;
import cn.onestop.mediation.application.FilingMediation.Who;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.web.CaseRequest;
import org.springframework.stereotype.Service;

/** Names another party on the other side; the caller's right is judged before anybody is looked up. */
@Service
public class NamingRespondent {
    private final ChangingMediation changing;
    private final ResolvingParties resolving;

    NamingRespondent(ChangingMediation changing, ResolvingParties resolving) {
        this.changing = changing;
        this.resolving = resolving;
    }

    public Stored<Mediation> name(CaseRequest request, Who who) {
        changing.requireHandler(request);
        Participant respondent = resolving.participant(Participant.Role.RESPONDENT, who, "/person");
        return changing.byHandler(
                request, (mediation, act) -> mediation.consenting().nameRespondent(act, respondent));
    }
}
