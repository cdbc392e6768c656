package cn.onestop.registry.domain.matters;

import cn.onestop.kernel.CaseSummary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who looks at a matter. The number of a matter grants nothing: each case is judged by itself.
 *
 * @param keys under which the person is known, those of records that were merged into the person's included
 * @param areasByLine the areas in whose subtrees the reader is staff of a line, by the line's name on the wire
 */
public record Reader(Set<String> keys, Map<String, Set<String>> areasByLine) {
    public Reader {
        keys = Set.copyOf(keys);
        areasByLine = Map.copyOf(areasByLine);
    }

    public boolean sees(CaseSummary summary) {
        return isParty(summary)
                || areasByLine.getOrDefault(summary.line(), Set.of()).stream()
                        .anyMatch(area -> summary.area().startsWith(area));
    }

    /** Whether the case is the reader's own matter, and not one in which the reader works. */
    public boolean isConcerned(CaseSummary summary) {
        return summary.parties().stream().anyMatch(party -> keys.contains(party.key()) && !party.isHandler());
    }

    /** The reader without what the reader is on the staff: whoever is concerned in a matter looks at it as anybody else would. */
    public Reader asCitizen() {
        return new Reader(keys, Map.of());
    }

    boolean isParty(CaseSummary summary) {
        return summary.parties().stream().anyMatch(party -> keys.contains(party.key()));
    }

    /** The reader's own parts in the case, in its order; empty for staff. */
    List<String> rolesIn(CaseSummary summary) {
        return summary.parties().stream()
                .filter(party -> keys.contains(party.key()))
                .map(party -> party.role())
                .distinct()
                .toList();
    }
}
