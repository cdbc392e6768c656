package cn.onestop.notary.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.attachments.Attachments;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.web.CaseRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** Material is handed in as an uploaded file. */
@Service
public class Attaching {
    private final ChangingNotarization changing;
    private final Attachments attachments;

    Attaching(ChangingNotarization changing, Attachments attachments) {
        this.changing = changing;
        this.attachments = attachments;
    }

    /** @param material its code in the kind's list */
    public Stored<Notarization> provide(CaseRequest request, String material, String attachment) {
        changing.require(request, standing -> standing.party() || standing.handles() || standing.acting());
        String reference = request.reference().toString();
        attachments.claim(request.caller().account(), List.of(attachment), reference, "/attachment");
        Stored<Notarization> changed =
                changing.byAnybodyConcerned(request, (it, act) -> it.examining().provide(act, material, attachment));
        attachments.bind(List.of(attachment), reference);
        return changed;
    }
}
