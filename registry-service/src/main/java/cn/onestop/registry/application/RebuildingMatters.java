package cn.onestop.registry.application;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds the matter register from the lines' feeds, while live events go on: the higher sequence wins. */
public final class RebuildingMatters {
    private static final Logger log = LoggerFactory.getLogger(RebuildingMatters.class);

    private final LineFeeds feeds;
    private final MatterCases cases;

    public RebuildingMatters(LineFeeds feeds, MatterCases cases) {
        this.feeds = feeds;
        this.cases = cases;
    }

    /**
     * What became of one line.
     *
     * @param complete false when the line went away meanwhile; then it is to be done again
     * @param read summaries in the feed
     * @param written those that were not held at a higher sequence already
     */
    public record Rebuilt(String line, boolean complete, long read, long written) {}

    public List<Rebuilt> rebuild() {
        return feeds.lines().stream().sorted().map(this::rebuild).toList();
    }

    private Rebuilt rebuild(String line) {
        long read = 0;
        long written = 0;
        String after = null;
        try {
            do {
                LineFeeds.Part part = feeds.page(line, after);
                for (CaseSummary summary : part.items()) {
                    read++;
                    written += cases.restore(summary) ? 1 : 0;
                }
                after = following(after, part.next());
            } while (after != null);
        } catch (ProblemException e) {
            log.warn("the feed of {} broke off after {} cases: {}", line, read, e.getMessage());
            return new Rebuilt(line, false, read, written);
        }
        return new Rebuilt(line, true, read, written);
    }

    /** A feed that does not move on must not keep this going for ever. */
    static @Nullable String following(@Nullable String after, @Nullable String next) {
        if (next != null && next.equals(after)) {
            throw new IllegalStateException("the feed repeats the cursor " + next);
        }
        return next;
    }
}
