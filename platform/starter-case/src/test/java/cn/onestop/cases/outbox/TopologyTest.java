package cn.onestop.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Line;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private static final Set<Line> LINES = EnumSet.range(Line.CONSULTATION, Line.LAWYER);

    private final Topology topology = Topology.published();

    @Test
    void everyLineHasAnInboxForItsReferralsDeployedOrNot() {
        for (Line line : LINES) {
            String name = line.wireName();
            assertThat(topology.queues().get(name + ".inbox"))
                    .as(name)
                    .containsExactlyInAnyOrder(
                            "*.referral_offered_to_" + name + ".v1",
                            "*.referral_withdrawal_asked_of_" + name + ".v1",
                            "*.referral_answered_to_" + name + ".v1",
                            "*.referral_completed_for_" + name + ".v1",
                            "person.merged.v1",
                            "person.corrected.v1",
                            "person.erased.v1");
        }
    }

    @Test
    void theRegisterHearsEveryEventSoThatNoneIsUnroutable() {
        List<String> bindings = topology.queues().get("registry.inbox");

        assertThat(bindings).contains("person.#");
        assertThat(bindings)
                .containsAll(LINES.stream().map(line -> line.wireName() + ".#").toList());
    }

    @Test
    void exchangeAndQueuesShareNoName() {
        assertThat(topology.queues()).doesNotContainKey(topology.exchange());
    }
}
