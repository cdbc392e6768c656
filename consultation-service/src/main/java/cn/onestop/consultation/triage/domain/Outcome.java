package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a way through the tree ends: who can help, and why.
 *
 * @param routes who can help, in order; at least one
 * @param articles what it rests on; may be empty where a policy of the platform says it
 * @param policy the platform's own rule; null where the law says it
 * @param bring what to bring along
 * @param urgency why it can't wait; null where it can
 */
public record Outcome(
        String id,
        Text title,
        Text why,
        List<Route> routes,
        List<Article> articles,
        @Nullable Text policy,
        List<Text> bring,
        @Nullable Urgency urgency)
        implements Node {
    public Outcome {
        routes = List.copyOf(routes);
        articles = List.copyOf(articles);
        bring = List.copyOf(bring);
    }

    /** The line to which the person goes first; empty when the first way leads outside. */
    public Optional<Route.OnLine> opens() {
        return routes.getFirst() instanceof Route.OnLine line ? Optional.of(line) : Optional.empty();
    }

    /** Why it can't wait, and what has to be done in time. */
    public record Urgency(Ground ground, Text what) {}
}
