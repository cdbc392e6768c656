package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one form as a request for a lawyer: what it is about is the field of practice. What is to be done stands in {@code details} as
 * {@code work}; left out, acting in court.
 */
@Component
class LawyerForm implements LineForm {
    @Override
    public Line line() {
        return Line.LAWYER;
    }

    @Override
    public Map<String, Object> fill(Filing told) {
        OneStopForm form = told.form();
        Map<String, Object> filing = LineForm.startingWithDetails(form);
        filing.putIfAbsent("work", "LITIGATION");
        filing.put("field", told.kind());
        filing.put("area", told.area());
        filing.put("request", told.request());
        filing.put("narrative", told.narrative());
        LineForm.put(filing, "client", form.applicant());
        LineForm.put(filing, "consent", form.consent());
        LineForm.put(filing, "opponents", form.respondents());
        return filing;
    }
}
