package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one form with all that opens a case: the line and what it is about are named, by the person or by the triage. */
record Filing(Line line, String kind, String area, String request, String narrative, OneStopForm form) {

    /** Empty when something is missing, which {@link #missing} names. */
    static Optional<Filing> of(OneStopForm form, Line line, @Nullable String kind) {
        String area = form.area();
        String request = form.request();
        String narrative = form.narrative();
        return blank(kind)
                        || blank(area)
                        || blank(request)
                        || blank(narrative)
                        || kind == null
                        || area == null
                        || request == null
                        || narrative == null
                ? Optional.empty()
                : Optional.of(new Filing(line, kind, area, request, narrative, form));
    }

    static List<FieldProblem> missing(OneStopForm form, @Nullable String kind) {
        List<FieldProblem> missing = new ArrayList<>();
        need(missing, "/kind", kind);
        need(missing, "/area", form.area());
        need(missing, "/request", form.request());
        need(missing, "/narrative", form.narrative());
        return missing;
    }

    private static void need(List<FieldProblem> missing, String field, @Nullable String value) {
        if (blank(value)) {
            missing.add(new FieldProblem(field, new Text("受理时须填写", "is needed to open a case")));
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
