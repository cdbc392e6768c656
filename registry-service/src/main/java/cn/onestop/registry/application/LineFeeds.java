package cn.onestop.registry.application;

import cn.onestop.kernel.CaseSummary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines' feeds: every case's present summary, by reference. A port. */
public interface LineFeeds {
    /** The lines that are deployed, by their names on the wire. */
    Set<String> lines();

    /** @throws cn.onestop.web.ProblemException 503 while the line is away */
    Part page(String line, @Nullable String after);

    /** @param next null on the last */
    record Part(List<CaseSummary> items, @Nullable String next) {}
}
