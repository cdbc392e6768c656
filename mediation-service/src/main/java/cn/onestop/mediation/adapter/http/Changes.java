package cn.onestop.mediation.adapter.http;

import cn.onestop.kernel.Act;
import cn.onestop.mediation.adapter.http.Views.MediationView;
import cn.onestop.mediation.application.ChangingMediation;
import cn.onestop.mediation.domain.Mediation;
import cn.onestop.web.CaseRequest;
import java.util.function.BiConsumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a change through to its answer: the case as it is then, for this reader. */
@Component
class Changes {
    private final ChangingMediation changing;
    private final ViewOfMediation views;

    Changes(ChangingMediation changing, ViewOfMediation views) {
        this.changing = changing;
        this.views = views;
    }

    ResponseEntity<MediationView> byHandler(CaseRequest request, BiConsumer<Mediation, Act> verb) {
        return views.answer(changing.byHandler(request, verb), request.caller());
    }

    ResponseEntity<MediationView> byParty(CaseRequest request, String party, BiConsumer<Mediation, Act> verb) {
        return views.answer(changing.byParty(request, party, verb), request.caller());
    }
}
