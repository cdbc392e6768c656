package cn.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryChainTest {
    private static final String CASE = "MED-20261123-7K3Q9X4F-C";
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.456789Z");

    @Test
    void holdsFromTheFirstEntryToTheLast() {
        assertThat(HistoryChain.firstBroken(CASE, history())).isEmpty();
        assertThat(history()).extracting(HistoryEntry::seq).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aChangedNoteShows() {
        List<HistoryEntry> history = history();
        HistoryEntry second = history.get(1);
        history.set(
                1,
                new HistoryEntry(
                        second.seq(),
                        second.at(),
                        second.by(),
                        second.onBehalfOf(),
                        second.from(),
                        second.to(),
                        second.event(),
                        second.cause(),
                        "rewritten",
                        second.prev(),
                        second.hash()));
        assertThat(HistoryChain.firstBroken(CASE, history)).hasValue(2);
    }

    @Test
    void aFieldMovedIntoItsNeighbourShows() {
        Act act = new Act(AT, "clerk", "villager", "key-1");
        HistoryEntry one = HistoryChain.next(CASE, null, act, new Fact<>("e", "AB", "C", ""), "mediation.filed.v1");
        HistoryEntry other = HistoryChain.next(CASE, null, act, new Fact<>("e", "A", "BC", ""), "mediation.filed.v1");
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void aRemovedEntryAndAForeignHistoryShow() {
        List<HistoryEntry> history = history();
        assertThat(HistoryChain.firstBroken("MED-20261123-00000000-0", history)).hasValue(1);
        history.remove(1);
        assertThat(HistoryChain.firstBroken(CASE, history)).hasValue(2);
    }

    @Test
    void survivesAStoreThatKeepsMilliseconds() {
        assertThat(history().getFirst().at()).isEqualTo(Instant.parse("2026-11-23T01:02:03.456Z"));
    }

    private static List<HistoryEntry> history() {
        List<HistoryEntry> history = new ArrayList<>();
        HistoryEntry last = null;
        for (String step : List.of("FILED", "CONVENED", "FAILED")) {
            Fact<String> fact = new Fact<>("event", last == null ? null : last.to(), step, "note of " + step);
            last = HistoryChain.next(
                    CASE,
                    last,
                    new Act(AT, "clerk", "villager", "cause-" + step),
                    fact,
                    "mediation." + step.toLowerCase() + ".v1");
            history.add(last);
        }
        return history;
    }
}
