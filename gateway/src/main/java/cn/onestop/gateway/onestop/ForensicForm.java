package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one form as a commission of an appraisal: what it is about is the field, what is wanted is the question. The materials stand in
 * {@code details} as {@code items}.
 */
@Component
class ForensicForm implements LineForm {
    private static final String ITEMS = "items";

    @Override
    public Line line() {
        return Line.FORENSIC;
    }

    @Override
    public Map<String, Object> fill(Filing told) {
        OneStopForm form = told.form();
        Map<String, Object> filing = LineForm.startingWithDetails(form);
        filing.put("field", told.kind());
        filing.put("area", told.area());
        filing.put("question", told.request());
        filing.put("circumstances", told.narrative());
        LineForm.put(filing, "client", form.applicant());
        LineForm.put(filing, "consent", form.consent());
        LineForm.put(filing, "others", form.respondents());
        return filing;
    }

    @Override
    public List<FieldProblem> alsoNeeded(OneStopForm form) {
        return form.details() != null && form.details().containsKey(ITEMS)
                ? List.of()
                : List.of(new FieldProblem(
                        "/details/" + ITEMS, new Text("鉴定须写明鉴定材料", "an appraisal needs to know the materials")));
    }
}
