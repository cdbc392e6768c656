package cn.onestop.registry.domain.matters;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A matter as one reader may see it: made only of the cases the reader sees, so that nothing else can show through.
 *
 * @param cases in the order in which they were opened
 * @param links whose two ends are both among the cases
 * @param deadlines those that are open, the next one first
 * @param timeline what happened, the oldest first
 */
public record Matter(
        String reference,
        List<CaseOfMatter> cases,
        List<Link> links,
        List<DeadlineOfCase> deadlines,
        List<Moment> timeline) {

    /** @param roles the reader's own parts in the case; empty for staff */
    public record CaseOfMatter(CaseSummary summary, List<String> roles) {}

    /**
     * One referral between two cases.
     *
     * @param from the case that referred
     * @param to the case that was opened, or served, by it
     */
    public record Link(LinkType type, String from, String to, String referral) {}

    /** An open deadline and the case it runs in. */
    public record DeadlineOfCase(String caseReference, OpenDeadline deadline) {}

    /** @param status the status a case has had since then; null for its opening */
    public record Moment(
            Instant at,
            String caseReference,
            What what,
            @Nullable String status) {}

    /** What happened at a moment. */
    public enum What {
        OPENED,
        STATUS
    }

    /** The matter out of its cases; empty when the reader sees none of them. */
    public static Optional<Matter> of(String reference, List<CaseSummary> all, Reader reader) {
        List<CaseSummary> seen = all.stream()
                .filter(reader::sees)
                .sorted(Comparator.comparing(CaseSummary::openedAt).thenComparing(CaseSummary::reference))
                .toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Matter(
                reference,
                seen.stream()
                        .map(summary -> new CaseOfMatter(summary, reader.rolesIn(summary)))
                        .toList(),
                links(seen),
                deadlines(seen),
                timeline(seen)));
    }

    /** Both ends tell of a referral; the case it opened is the later one. */
    private static List<Link> links(List<CaseSummary> seen) {
        Map<String, Integer> order = new HashMap<>();
        for (CaseSummary summary : seen) {
            order.put(summary.reference(), order.size());
        }
        Map<String, Link> byReferral = new LinkedHashMap<>();
        for (CaseSummary summary : seen) {
            for (CaseLink link : summary.links()) {
                Integer other = order.get(link.to());
                Integer own = order.get(summary.reference());
                if (other != null && own != null) {
                    boolean forward = own <= other;
                    byReferral.putIfAbsent(
                            link.referral(),
                            new Link(
                                    link.type(),
                                    forward ? summary.reference() : link.to(),
                                    forward ? link.to() : summary.reference(),
                                    link.referral()));
                }
            }
        }
        return List.copyOf(byReferral.values());
    }

    private static List<DeadlineOfCase> deadlines(List<CaseSummary> seen) {
        return seen.stream()
                .flatMap(summary ->
                        summary.deadlines().stream().map(open -> new DeadlineOfCase(summary.reference(), open)))
                .sorted(Comparator.comparing(
                        each -> each.deadline().by(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<Moment> timeline(List<CaseSummary> seen) {
        List<Moment> moments = new ArrayList<>();
        for (CaseSummary summary : seen) {
            moments.add(new Moment(summary.openedAt(), summary.reference(), What.OPENED, null));
            moments.add(new Moment(summary.changedAt(), summary.reference(), What.STATUS, summary.status()));
        }
        moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(moments);
    }
}
