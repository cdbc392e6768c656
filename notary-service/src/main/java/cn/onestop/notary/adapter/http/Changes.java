package cn.onestop.notary.adapter.http;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Act;
import cn.onestop.notary.adapter.http.Views.NotarizationView;
import cn.onestop.notary.application.ChangingNotarization;
import cn.onestop.notary.domain.Notarization;
import cn.onestop.web.CaseRequest;
import java.util.function.BiConsumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a change through to its answer: the case as it is then, for this reader. */
@Component
class Changes {
    private final ChangingNotarization changing;
    private final ViewOfNotarization views;

    Changes(ChangingNotarization changing, ViewOfNotarization views) {
        this.changing = changing;
        this.views = views;
    }

    ResponseEntity<NotarizationView> byApplicant(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return answer(request, changing.byApplicant(request, verb));
    }

    ResponseEntity<NotarizationView> byAnybodyConcerned(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return answer(request, changing.byAnybodyConcerned(request, verb));
    }

    ResponseEntity<NotarizationView> byNotary(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return answer(request, changing.byNotary(request, verb));
    }

    ResponseEntity<NotarizationView> byNotaryOfArea(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return answer(request, changing.byNotaryOfArea(request, verb));
    }

    ResponseEntity<NotarizationView> byReviewer(CaseRequest request, BiConsumer<Notarization, Act> verb) {
        return answer(request, changing.byReviewer(request, verb));
    }

    ResponseEntity<NotarizationView> answer(CaseRequest request, Stored<Notarization> changed) {
        return views.answer(changed, request.caller());
    }
}
