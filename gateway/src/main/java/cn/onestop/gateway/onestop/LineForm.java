package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import cn.onestop.web.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a line takes the one form: its own filing, made of it. */
interface LineForm {
    Line line();

    Map<String, Object> fill(Filing told);

    /** What this line needs beside what every line does, and is not on the form. */
    default List<FieldProblem> alsoNeeded(OneStopForm form) {
        return List.of();
    }

    /** What the line asks beside comes first, so that nothing in it can stand in for a field of the form. */
    static Map<String, Object> startingWithDetails(OneStopForm form) {
        Map<String, Object> filing = new LinkedHashMap<>();
        if (form.details() != null) {
            filing.putAll(form.details());
        }
        return filing;
    }

    static void put(Map<String, Object> filing, String field, @Nullable Object value) {
        if (value != null) {
            filing.put(field, value);
        }
    }

    /** A copy of what {@code details} tells under a name, to be added to. */
    static Map<String, Object> toldUnder(OneStopForm form, String name) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (form.details() != null && form.details().get(name) instanceof Map<?, ?> told) {
            told.forEach((field, value) -> copy.put(String.valueOf(field), value));
        }
        return copy;
    }
}
