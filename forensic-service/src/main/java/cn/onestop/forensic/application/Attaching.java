package cn.onestop.forensic.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.attachments.Attachments;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.web.CaseRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** Adds uploaded files to a case. */
@Service
public class Attaching {
    private final ChangingAppraisal changing;
    private final Attachments attachments;

    Attaching(ChangingAppraisal changing, Attachments attachments) {
        this.changing = changing;
        this.attachments = attachments;
    }

    public Stored<Appraisal> attach(CaseRequest request, String attachment) {
        String reference = request.reference().toString();
        changing.require(request, one -> one.party() || one.appraises() || one.handles());
        attachments.claim(request.caller().account(), List.of(attachment), reference, "/attachment");
        Stored<Appraisal> changed = changing.byAnybody(request, (it, act) -> it.attach(attachment));
        attachments.bind(List.of(attachment), reference);
        return changed;
    }
}
