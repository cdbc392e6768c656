package cn.onestop.registry.adapter.client;

import cn.onestop.kernel.CaseSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A line's feed over HTTP; the same on every line. */
interface CaseFeed {
    @GetMapping("/internal/cases/feed")
    Part page(
            @RequestParam(value = "after", required = false) @Nullable String after, @RequestParam("limit") int limit);

    record Part(List<CaseSummary> items, @Nullable String next) {}
}
