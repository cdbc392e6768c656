package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import java.util.List;
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

    @Override
    public List<FieldProblem> alsoNeeded(OneStopForm form) {
        List<OneStopForm.Who> respondents = form.respondents();
        return respondents == null || respondents.isEmpty()
                ? List.of(new FieldProblem(
                        "/respondents", new Text("调解须写明对方当事人", "mediation needs to know the other side")))
                : List.of();
    }
}
