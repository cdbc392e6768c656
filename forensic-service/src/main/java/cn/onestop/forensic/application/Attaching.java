package cn.onestop.forensic.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.attachments.Attachments;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.kernel.Sensitive;
import cn.onestop.web.CaseRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What comes with uploaded files: files of the case, letters of correction. */
@Service
public class Attaching {
    private final ChangingAppraisal changing;
    private final Attachments attachments;

    Attaching(ChangingAppraisal changing, Attachments attachments) {
        this.changing = changing;
        this.attachments = attachments;
    }

    /** @param paper id of the letter of correction, uploaded by the caller, or null */
    public Stored<Appraisal> correct(CaseRequest request, String what, @Nullable String paper) {
        String reference = request.reference().toString();
        changing.require(request, Standing::appraises);
        List<String> papers = paper == null ? List.of() : List.of(paper);
        attachments.claim(request.caller().account(), papers, reference, "/paper");
        Stored<Appraisal> changed =
                changing.byInstitution(request, (it, act) -> it.afterwards().correct(act, new Sensitive(what), paper));
        attachments.bind(papers, reference);
        return changed;
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
