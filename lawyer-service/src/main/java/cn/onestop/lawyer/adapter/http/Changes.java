package cn.onestop.lawyer.adapter.http;

import cn.onestop.kernel.Act;
import cn.onestop.lawyer.adapter.http.Views.LegalServiceView;
import cn.onestop.lawyer.application.ChangingLegalService;
import cn.onestop.lawyer.domain.LegalService;
import cn.onestop.web.CaseRequest;
import java.util.function.BiConsumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a change through to its answer: the case as it is then, for this reader. */
@Component
class Changes {
    private final ChangingLegalService changing;
    private final ViewOfLegalService views;

    Changes(ChangingLegalService changing, ViewOfLegalService views) {
        this.changing = changing;
        this.views = views;
    }

    ResponseEntity<LegalServiceView> byClient(CaseRequest request, BiConsumer<LegalService, Act> verb) {
        return views.answer(changing.byClient(request, verb), request.caller());
    }

    ResponseEntity<LegalServiceView> byParticipant(CaseRequest request, BiConsumer<LegalService, Act> verb) {
        return views.answer(changing.byParticipant(request, verb), request.caller());
    }
}
