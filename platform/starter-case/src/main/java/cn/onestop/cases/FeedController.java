package cn.onestop.cases;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.web.Access;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Every case's summary as its last event told it, by reference: read models are rebuilt from it while live events go on. */
@RestController
final class FeedController {
    private static final String CURSORS = "cases-feed";
    private static final JsonMapper SUMMARIES = JsonMapper.builder().build();

    private final MongoCollection<Document> cases;
    private final Cursors cursors;

    FeedController(MongoCollection<Document> cases, Cursors cursors) {
        this.cases = cases;
        this.cursors = cursors;
    }

    @GetMapping("/internal/cases/feed")
    @Access(scope = "cases.feed")
    Page<CaseSummary> feed(@RequestParam(required = false) @Nullable String after, Limit limit) {
        List<CaseSummary> items = cases.find(after == null ? empty() : gt("_id", cursors.read(CURSORS, after)))
                .projection(Projections.include("summary"))
                .sort(Sorts.ascending("_id"))
                .limit(limit.value() + 1)
                .map(document -> SUMMARIES.readValue(document.getString("summary"), CaseSummary.class))
                .into(new ArrayList<>());
        boolean more = items.size() > limit.value();
        List<CaseSummary> page = more ? items.subList(0, limit.value()) : items;
        return new Page<>(page, more ? cursors.sign(CURSORS, page.getLast().reference()) : null);
    }
}
