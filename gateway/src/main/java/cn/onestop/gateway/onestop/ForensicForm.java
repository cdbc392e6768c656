package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one form as a commission of an appraisal: what it is about is the field, what is wanted the question, what happened the purpose.
 * What is to be looked at stands in {@code details} as {@code items}.
 */
@Component
class ForensicForm implements LineForm {
    private static final int LONGEST_PURPOSE = 500;
    private static final String ITEMS = "items";

    @Override
    public Line line() {
        return Line.FORENSIC;
    }

    @Override
    public Map<String, Object> fill(Filing told) {
        OneStopForm form = told.form();
        Map<String, Object> commission = LineForm.startingWithDetails(form);
        commission.put("field", told.kind());
        commission.put("question", told.request());
        commission.put("purpose", told.narrative());
        commission.put("area", told.area());
        LineForm.put(commission, "client", form.applicant());
        LineForm.put(commission, "consent", form.consent());
        LineForm.put(commission, "others", form.respondents());
        return commission;
    }

    @Override
    public List<FieldProblem> alsoNeeded(OneStopForm form) {
        List<FieldProblem> needed = new ArrayList<>();
        if (form.details() == null || !form.details().containsKey(ITEMS)) {
            needed.add(new FieldProblem("/details/" + ITEMS, new Text("请写明提供哪些鉴定材料", "say what is to be looked at")));
        }
        if (form.narrative() != null && form.narrative().length() > LONGEST_PURPOSE) {
            needed.add(new FieldProblem(
                    "/narrative",
                    new Text(
                            "委托鉴定时最多" + LONGEST_PURPOSE + "字",
                            "at most " + LONGEST_PURPOSE + " characters for an appraisal")));
        }
        return needed;
    }
}
