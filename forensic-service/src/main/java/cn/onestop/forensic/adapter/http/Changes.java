package cn.onestop.forensic.adapter.http;

import cn.onestop.forensic.adapter.http.Views.AppraisalView;
import cn.onestop.forensic.application.ChangingAppraisal;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.kernel.Act;
import cn.onestop.web.CaseRequest;
import java.util.function.BiConsumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a change through to its answer: the case as it is then, for this reader. */
@Component
class Changes {
    private final ChangingAppraisal changing;
    private final ViewOfAppraisal views;

    Changes(ChangingAppraisal changing, ViewOfAppraisal views) {
        this.changing = changing;
        this.views = views;
    }

    ResponseEntity<AppraisalView> byClient(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        return views.answer(changing.byClient(request, verb), request.caller());
    }

    ResponseEntity<AppraisalView> byInstitution(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        return views.answer(changing.byInstitution(request, verb), request.caller());
    }

    ResponseEntity<AppraisalView> byHead(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        return views.answer(changing.byHead(request, verb), request.caller());
    }

    ResponseEntity<AppraisalView> byCourtOrInstitution(CaseRequest request, BiConsumer<Appraisal, Act> verb) {
        return views.answer(changing.byCourtOrInstitution(request, verb), request.caller());
    }
}
