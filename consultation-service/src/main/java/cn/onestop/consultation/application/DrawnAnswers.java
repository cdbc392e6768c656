package cn.onestop.consultation.application;

import cn.onestop.kernel.Reference;
import cn.onestop.web.Page;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers that were drawn for a check and not graded yet. */
public interface DrawnAnswers {
    record Drawn(Reference reference, String area, String kind, String status) {}

    /** @param after the reference after which to go on; null from the first */
    Page<Drawn> ungraded(Set<String> areas, @Nullable String after, int limit);
}
