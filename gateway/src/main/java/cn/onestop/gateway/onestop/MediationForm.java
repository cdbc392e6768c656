package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one form as people's mediation takes it. */
@Component
class MediationForm implements LineForm {
    @Override
    public Line line() {
        return Line.MEDIATION;
    }

    @Override
    public Map<String, Object> fill(Filing told) {
        OneStopForm form = told.form();
        Map<String, Object> filing = LineForm.startingWithDetails(form);
        filing.put("kind", told.kind());
        filing.put("area", told.area());
        filing.put("request", told.request());
        filing.put("narrative", told.narrative());
        LineForm.put(filing, "applicant", form.applicant());
        LineForm.put(filing, "consent", form.consent());
        LineForm.put(filing, "amountYuan", form.amountYuan());
        LineForm.put(filing, "respondents", form.respondents());
        return filing;
    }
}
