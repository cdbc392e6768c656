package cn.onestop.legalaid.application;

import cn.onestop.cases.Stored;
import cn.onestop.cases.attachments.Attachments;
import cn.onestop.legalaid.domain.DocumentKind;
import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.web.CaseRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** Adds an uploaded file to an application. */
@Service
public class Attaching {
    private final ChangingApplication changing;
    private final Attachments attachments;

    Attaching(ChangingApplication changing, Attachments attachments) {
        this.changing = changing;
        this.attachments = attachments;
    }

    public Stored<LegalAidApplication> attach(CaseRequest request, String attachment, DocumentKind kind) {
        changing.requireParticipant(request);
        String reference = request.reference().toString();
        List<String> one = List.of(attachment);
        attachments.claim(request.caller().account(), one, reference, "/attachment");
        Stored<LegalAidApplication> changed =
                changing.byParticipant(request, (application, act) -> application.addDocument(attachment, kind, act));
        attachments.bind(one, reference);
        return changed;
    }
}
