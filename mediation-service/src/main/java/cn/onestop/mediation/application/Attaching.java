package cn.onestop.mediation.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.attachments.Attachments;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.web.CaseRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** Adds uploaded files to a case. */
@Service
public class Attaching {
    private final ChangingMediation changing;
    private final Attachments attachments;

    Attaching(ChangingMediation changing, Attachments attachments) {
        this.changing = changing;
        this.attachments = attachments;
    }

    /** @param party for whom it is done: the caller, or whom the caller writes down for */
    public Stored<Mediation> attach(CaseRequest request, String party, List<String> ids) {
        changing.requirePartyOrHandler(request, party);
        String reference = request.reference().toString();
        attachments.claim(request.caller().account(), ids, reference, "/attachments");
        Stored<Mediation> changed = changing.byParty(
                request,
                party,
                (mediation, act) -> ids.forEach(id -> mediation.proceedings().attach(act, id)));
        attachments.bind(ids, reference);
        return changed;
    }
}
