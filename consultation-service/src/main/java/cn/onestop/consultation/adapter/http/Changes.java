package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.adapter.http.Views.ConsultationView;
import cn.onestop.consultation.application.ChangingConsultation;
import cn.onestop.consultation.domain.Consultation;
import cn.onestop.kernel.Act;
import cn.onestop.web.CaseRequest;
import java.util.function.BiConsumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Takes a change through to its answer: the consultation as it is then, for this reader. */
@Component
class Changes {
    private final ChangingConsultation changing;
    private final ViewOfConsultation views;

    Changes(ChangingConsultation changing, ViewOfConsultation views) {
        this.changing = changing;
        this.views = views;
    }

    ResponseEntity<ConsultationView> byHandler(CaseRequest request, BiConsumer<Consultation, Act> verb) {
        return views.answer(changing.byHandler(request, verb), request.caller());
    }

    ResponseEntity<ConsultationView> byStaff(CaseRequest request, BiConsumer<Consultation, Act> verb) {
        return views.answer(changing.byStaff(request, verb), request.caller());
    }

    ResponseEntity<ConsultationView> bySupervisor(CaseRequest request, BiConsumer<Consultation, Act> verb) {
        return views.answer(changing.bySupervisor(request, verb), request.caller());
    }

    ResponseEntity<ConsultationView> byInquirer(CaseRequest request, BiConsumer<Consultation, Act> verb) {
        return views.answer(changing.byInquirer(request, verb), request.caller());
    }
}
