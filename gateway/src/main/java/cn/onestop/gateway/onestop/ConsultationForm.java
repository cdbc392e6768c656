package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one form as a consultation takes it: what it is about is its topic, what is wanted and what happened its question. The
 * channel stands in {@code details}; left out, the person asks on the website, and staff record whoever came to a workstation.
 */
@Component
class ConsultationForm implements LineForm {
    @Override
    public Line line() {
        return Line.CONSULTATION;
    }

    @Override
    public Map<String, Object> fill(Filing told) {
        OneStopForm form = told.form();
        Map<String, Object> contact = LineForm.startingWithDetails(form);
        OneStopForm.Who applicant = form.applicant();
        contact.putIfAbsent("channel", applicant == null ? "WEBSITE" : "WORKSTATION");
        contact.put("topic", told.kind());
        contact.put("area", told.area());
        contact.put("question", told.request() + "\n" + told.narrative());
        LineForm.put(contact, "inquirer", applicant == null ? null : applicant.person());
        LineForm.put(contact, "consent", form.consent());
        LineForm.put(contact, "opponents", form.respondents());
        if (form.amountYuan() != null) {
            Map<String, Object> circumstances = LineForm.toldUnder(told.form(), "circumstances");
            circumstances.put("amountYuan", form.amountYuan());
            contact.put("circumstances", circumstances);
        }
        return contact;
    }
}
