package cn.onestop.registry.application;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the matter register with the lines' feeds and says where they differ; changes nothing. */
public final class ReconcilingMatters {
    private static final int MOST_LISTED = 200;
    /** An event may be under way that long without being a difference. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(5);

    private final LineFeeds feeds;
    private final MatterCases cases;
    private final InstantSource clock;

    public ReconcilingMatters(LineFeeds feeds, MatterCases cases, InstantSource clock) {
        this.feeds = feeds;
        this.cases = cases;
        this.clock = clock;
    }

    /** How the register stands to a line for one case. */
    public enum Kind {
        MISSING,
        BEHIND,
        AHEAD,
        UNKNOWN_TO_LINE
    }

    /**
     * @param held the sequence in the register; 0 when the case is missing there
     * @param told the sequence in the feed; 0 when the line does not know the case
     */
    public record Difference(String caseReference, Kind kind, long held, long told) {}

    /** @param differences the first 200 of {@code differing} */
    public record Compared(String line, boolean complete, long read, long differing, List<Difference> differences) {}

    /** The outcome for all lines. */
    public record Report(Instant at, List<Compared> lines) {
        public long differing() {
            return lines.stream().mapToLong(Compared::differing).sum();
        }
    }

    public Report reconcile() {
        Instant now = clock.instant();
        return new Report(
                now,
                feeds.lines().stream().sorted().map(line -> compare(line, now)).toList());
    }

    /** What is held is read first: whatever is held then, the line knows, and at no lower a sequence. */
    private Compared compare(String line, Instant now) {
        Map<String, Long> held = cases.sequences(line);
        List<Difference> differences = new ArrayList<>();
        long read = 0;
        boolean complete = true;
        try {
            String after = null;
            do {
                LineFeeds.Part part = feeds.page(line, after);
                for (CaseSummary summary : part.items()) {
                    read++;
                    Difference difference = compare(summary, held.remove(summary.reference()), now);
                    if (difference != null) {
                        differences.add(difference);
                    }
                }
                after = RebuildingMatters.following(after, part.next());
            } while (after != null);
            held.forEach((reference, sequence) ->
                    differences.add(new Difference(reference, Kind.UNKNOWN_TO_LINE, sequence, 0)));
        } catch (ProblemException e) {
            complete = false;
        }
        return new Compared(
                line,
                complete,
                read,
                differences.size(),
                List.copyOf(differences.subList(0, Math.min(differences.size(), MOST_LISTED))));
    }

    private static @Nullable Difference compare(CaseSummary told, @Nullable Long held, Instant now) {
        boolean settled = told.changedAt().isBefore(now.minus(UNDER_WAY));
        if (held == null) {
            return settled ? new Difference(told.reference(), Kind.MISSING, 0, told.sequence()) : null;
        }
        if (held < told.sequence()) {
            return settled ? new Difference(told.reference(), Kind.BEHIND, held, told.sequence()) : null;
        }
        return held > told.sequence() ? new Difference(told.reference(), Kind.AHEAD, held, told.sequence()) : null;
    }
}
