package cn.onestop.mediation.domain;

import cn.onestop.kernel.Sensitive;
import java.util.List;

/**
 * What a forensic institution is asked in a mediation.
 *
 * @param field as the institution's line names its fields, such as {@code CLINICAL}; that line judges it
 * @param question what is to be found out
 * @param items what is to be looked at
 */
public record Appraisal(String field, Sensitive question, List<Sensitive> items) {
    public Appraisal {
        items = List.copyOf(items);
    }
}
