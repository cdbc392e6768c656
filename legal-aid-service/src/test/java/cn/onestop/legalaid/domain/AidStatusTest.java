package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.AidStatus.*;
import static cn.onestop.legalaid.domain.Applications.act;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.legalaid.domain.LegalAidState.ClosingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AidStatusTest {
    private static final Path DIAGRAM = Path.of("..", "docs", "states", "legal-aid.mmd");

    /** An application in each status, brought there by verbs. */
    private static final Map<AidStatus, Supplier<LegalAidApplication>> IN = new EnumMap<>(Map.ofEntries(
            Map.entry(DRAFT, Applications::drafted),
            Map.entry(RECEIVED, Applications::filed),
            Map.entry(SUPPLEMENT_REQUIRED, Applications::supplementAsked),
            Map.entry(DEEMED_WITHDRAWN, () -> then(Applications.supplementAsked(), AidStatusTest::lapse)),
            Map.entry(WITHDRAWN, () -> then(Applications.filed(), AidStatusTest::withdraw)),
            Map.entry(UNDER_REVIEW, Applications::underReview),
            Map.entry(PROVISIONAL_AID, Applications::aidedFirst),
            Map.entry(GRANTED, Applications::granted),
            Map.entry(REFUSED, Applications::refused),
            Map.entry(ASSIGNED, Applications::assigned),
            Map.entry(IN_PROGRESS, Applications::inProgress),
            Map.entry(REPORTED, Applications::reported),
            Map.entry(CLOSED, Applications::closed),
            Map.entry(TERMINATED, Applications::terminated),
            Map.entry(OBJECTION, () -> Applications.objected(Applications.FILED_AT)),
            Map.entry(UPHELD, () -> Applications.upheld(Applications.FILED_AT)),
            Map.entry(ORDERED_TO_CORRECT, Applications::orderedToCorrect)));

    /** Every verb that leads to a status. */
    private static final Map<AidStatus, List<Consumer<LegalAidApplication>>> TO = Map.ofEntries(
            Map.entry(
                    RECEIVED,
                    List.of(
                            it -> it.receiving().submit(act()),
                            it -> it.receiving()
                                    .deliverSupplement(Applications.migrantWorkerClaimingWages(), "已补充", act()))),
            Map.entry(SUPPLEMENT_REQUIRED, List.of(it -> it.receiving().askSupplement(List.of("身份证明"), act()))),
            Map.entry(DEEMED_WITHDRAWN, List.of(AidStatusTest::lapse)),
            Map.entry(WITHDRAWN, List.of(AidStatusTest::withdraw)),
            Map.entry(UNDER_REVIEW, List.of(it -> it.deciding().review())),
            Map.entry(
                    PROVISIONAL_AID,
                    List.of(it -> it.deciding()
                            .aidFirst(ProvisionalGround.PRESERVATION_OR_ADVANCE_ENFORCEMENT, "转移财产", null, act()))),
            Map.entry(GRANTED, List.of(it -> it.deciding().grant(Applications.eligible(), act()))),
            Map.entry(REFUSED, List.of(it -> it.deciding().refuse(Applications.notEligible(), "", act()))),
            Map.entry(ASSIGNED, List.of(it -> it.representation().assign(Applications.LAWYER, act()))),
            Map.entry(IN_PROGRESS, List.of(it -> it.representation().start())),
            Map.entry(
                    REPORTED,
                    List.of(it -> it.representation().report(ClosingReport.Outcome.WON, "胜诉", List.of(), act()))),
            Map.entry(CLOSED, List.of(it -> it.representation().close("", act()))),
            Map.entry(TERMINATED, List.of(it -> it.remedying().terminate(TerminationGround.OWN_COUNSEL, "委托书", act()))),
            Map.entry(OBJECTION, List.of(it -> it.remedying().object("不服", act()))),
            Map.entry(UPHELD, List.of(it -> it.remedying().uphold("维持", act()))),
            Map.entry(ORDERED_TO_CORRECT, List.of(it -> it.remedying().orderCorrection("改正", act()))));

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyPair")
    void everyDeclaredMoveIsTakenAndNoOtherSucceeds(AidStatus from, AidStatus to) {
        List<Consumer<LegalAidApplication>> verbs = TO.getOrDefault(to, List.of());

        boolean moved = verbs.stream().anyMatch(verb -> moves(from, to, verb));

        assertThat(moved).as(from + " -> " + to).isEqualTo(MOVES.allows(from, to));
    }

    @Test
    void everyStatusIsReachable() {
        assertThat(MOVES.reachableFrom(STARTS)).isEqualTo(EnumSet.allOf(AidStatus.class));
    }

    @Test
    void theDiagramInTheDocsIsTheTable() throws IOException {
        assertThat(Files.readString(DIAGRAM)).isEqualTo(MOVES.diagram(STARTS));
    }

    /** Whether the verb moved it; one that did not has recorded nothing. */
    private static boolean moves(AidStatus from, AidStatus to, Consumer<LegalAidApplication> verb) {
        LegalAidApplication application = IN.get(from).get();
        assertThat(application.status()).isEqualTo(from);
        application.takeFacts();
        LegalAidState before = application.state();
        try {
            verb.accept(application);
        } catch (IllegalMove | Refused e) {
            assertThat(application.state()).isEqualTo(before);
            assertThat(application.takeFacts()).isEmpty();
            return false;
        }
        return application.status() == to && from != to;
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(AidStatus.values())
                .flatMap(from -> Stream.of(AidStatus.values()).map(to -> Arguments.of(from, to)));
    }

    private static void lapse(LegalAidApplication application) {
        application.receiving().lapse(act(Applications.FILED_AT.plus(Duration.ofDays(40))));
    }

    private static void withdraw(LegalAidApplication application) {
        application.receiving().withdraw("不需要了", act());
    }

    private static LegalAidApplication then(LegalAidApplication application, Consumer<LegalAidApplication> verb) {
        verb.accept(application);
        return application;
    }
}
