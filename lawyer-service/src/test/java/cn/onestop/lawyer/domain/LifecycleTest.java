package cn.onestop.lawyer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Transitions;
import cn.onestop.testkit.MovesContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTest extends MovesContract<LegalService, Status> {
    private static final String AT = "2026-11-02T10:00";
    private static final String LATER = "2026-11-02T11:00";
    private static final Act ACT = Given.act(LATER);

    @Override
    protected Transitions<Status> legal() {
        return Status.MOVES;
    }

    @Override
    protected Class<Status> statuses() {
        return Status.class;
    }

    @Override
    protected Set<Status> starts() {
        return Status.STARTS;
    }

    @Override
    protected Map<Status, Supplier<LegalService>> journeys() {
        return Map.ofEntries(
                Map.entry(Status.REQUESTED, () -> Given.requested(AT)),
                Map.entry(Status.MATCHED, () -> Given.matched(AT)),
                Map.entry(Status.CONFLICT_CHECKED, () -> Given.checked(AT)),
                Map.entry(Status.OFFERED, () -> Given.offered(AT)),
                Map.entry(Status.DECLINED, () -> Given.declined(AT)),
                Map.entry(Status.EXPIRED, () -> Given.expired(AT)),
                Map.entry(Status.ACCEPTED, () -> Given.accepted(AT)),
                Map.entry(Status.ENGAGED, () -> Given.engaged(AT)),
                Map.entry(Status.CLOSED, () -> Given.closed(AT)),
                Map.entry(Status.TERMINATED, () -> Given.terminated(AT)),
                Map.entry(Status.NO_LAWYER_FOUND, () -> Given.nobodyFound(AT)),
                Map.entry(Status.WITHDRAWN, () -> Given.withdrawn(AT)));
    }

    @Override
    protected Map<String, Consumer<LegalService>> verbs() {
        return Map.ofEntries(
                verb("propose", it -> it.seeking().propose(ACT, Given.found("L7"))),
                verb("proposeNobody", it -> it.seeking().propose(ACT, List.of())),
                verb("proposeByHand", it -> it.seeking().proposeByHand(ACT, Given.found("L8"))),
                verb("askHuman", it -> it.seeking().askHuman(ACT, "")),
                verb("checkedClear", it -> it.seeking().checked(ACT, Map.of())),
                verb("allHaveConflicts", it -> it.seeking().checked(ACT, allOf(it))),
                verb("offer", it -> it.offering().offer(ACT, null)),
                verb("accept", it -> it.offering().accept(ACT)),
                verb(
                        "decline",
                        it -> it.offering().decline(ACT, DeclineReason.ILLNESS_OR_FORCE_MAJEURE, new Sensitive(""))),
                verb("offerExpires", it -> it.passTime(Given.act("2026-11-06T10:00"))),
                verb("choiceLapses", it -> it.passTime(Given.act("2027-11-06T10:00"))),
                verb("signBoth", it -> {
                    Given.draw(it, LATER);
                    it.engaging().sign(ACT, Contract.Side.CLIENT);
                    it.engaging().sign(ACT, Contract.Side.FIRM);
                }),
                verb(
                        "close",
                        it -> it.engaging().close(ACT, ClosingReport.Outcome.AWARD, new Sensitive(""), List.of())),
                verb("terminate", it -> it.engaging().terminate(ACT, Ending.LAWYER_RESIGNED, "")),
                verb("terminateForNoGround", it -> it.engaging().terminate(ACT, Ending.NOT_PURSUED, "")),
                verb("rate", it -> it.engaging().rate(ACT, 5, new Sensitive(""))),
                verb("withdraw", it -> it.withdraw(ACT, "")),
                verb("attach", it -> it.attach("ATT-9")));
    }

    private static Map<String, Conflict> allOf(LegalService it) {
        return it.seeking().shortlist().stream()
                .collect(Collectors.toMap(one -> one.counsel().lawyer(), one -> Conflict.OWN_PART));
    }

    private static Map.Entry<String, Consumer<LegalService>> verb(String name, Consumer<LegalService> how) {
        return Map.entry(name, how);
    }

    @Override
    protected Object stateOf(LegalService it) {
        return it.state();
    }

    @Override
    protected Path diagram() {
        return Path.of("../docs/states/lawyer.mmd");
    }

    @Test
    void anOfferInTurnMovesOnByItself() {
        LegalService it = Given.assigned("2026-11-23T10:00", Given.assignment());
        it.offering().decline(Given.act("2026-11-23T11:00"), DeclineReason.HEARINGS_COLLIDE, new Sensitive(""));
        assertThat(it.status()).isEqualTo(Status.OFFERED);
        assertThat(it.offering().offers())
                .extracting(offer -> offer.to().lawyer())
                .as("L2 has a conflict")
                .containsExactly("L1", "L3");
    }
}
