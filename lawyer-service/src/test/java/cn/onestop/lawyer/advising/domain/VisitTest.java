package cn.onestop.lawyer.advising.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Transitions.Move;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A visit moves by the table and by nothing else. */
class VisitTest {
    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final AdviserContract CONTRACT = new AdviserContract(
            "AC-1",
            1,
            "210381104205",
            "老达堡村",
            "L00000",
            "郑国强",
            "F1",
            "海城样例律师事务所",
            "村顾-1",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            0,
            null);

    private static final UnaryOperator<Visit> CHECK_IN = it -> it.checkedIn(new Visit.Arrival(NOW, DAY, null));
    private static final UnaryOperator<Visit> RECORD =
            it -> it.recorded(new Visit.Account(120, 9, Map.of(Visit.Service.CONSULTATION, 9), "土地承包"));
    private static final UnaryOperator<Visit> GIVE_BACK = it -> it.givenBack(new Visit.Returned(NOW, "人数不对"));
    private static final UnaryOperator<Visit> CONFIRM =
            it -> it.confirmed(new Visit.Confirmation(NOW, "P-clerk", 5, ""));
    private static final UnaryOperator<Visit> ASSESS =
            it -> it.assessed(new Visit.Assessment(NOW, "P-supervisor", Visit.Grade.GOOD, ""));
    private static final UnaryOperator<Visit> CANCEL = it -> it.cancelled("大雪封路");
    private static final List<UnaryOperator<Visit>> VERBS =
            List.of(CHECK_IN, RECORD, GIVE_BACK, CONFIRM, ASSESS, CANCEL);

    private static final Map<VisitStatus, List<UnaryOperator<Visit>>> JOURNEYS = Map.of(
            VisitStatus.PLANNED, List.of(),
            VisitStatus.CHECKED_IN, List.of(CHECK_IN),
            VisitStatus.RECORDED, List.of(CHECK_IN, RECORD),
            VisitStatus.VILLAGE_CONFIRMED, List.of(CHECK_IN, RECORD, CONFIRM),
            VisitStatus.ASSESSED, List.of(CHECK_IN, RECORD, CONFIRM, ASSESS),
            VisitStatus.CANCELLED, List.of(CANCEL));

    private static Visit in(VisitStatus status) {
        Visit visit = Visit.planned("v-1", CONTRACT, DAY, "坐班");
        for (UnaryOperator<Visit> verb : JOURNEYS.get(status)) {
            visit = verb.apply(visit);
        }
        assertThat(visit.status()).isEqualTo(status);
        return visit;
    }

    @Test
    void everyDeclaredMoveIsTakenAndNoOtherSucceeds() {
        Set<Move<VisitStatus>> taken = new HashSet<>();
        for (VisitStatus from : VisitStatus.values()) {
            for (UnaryOperator<Visit> verb : VERBS) {
                try {
                    Visit next = verb.apply(in(from));
                    assertThat(next.version()).isEqualTo(in(from).version() + 1);
                    taken.add(new Move<>(from, next.status()));
                } catch (IllegalMove e) {
                    assertThat(VisitStatus.MOVES.from(from))
                            .as("what " + e.getMessage() + " leaves")
                            .isNotNull();
                }
            }
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(VisitStatus.MOVES.moves());
    }

    @Test
    void theDiagramIsTheTables() {
        assertThat(Path.of("../docs/states/village-visit.mmd"))
                .hasContent(VisitStatus.MOVES.diagram(VisitStatus.STARTS));
    }

    @Test
    void onlyWhatTheVillageConfirmedCounts() {
        assertThat(in(VisitStatus.RECORDED).counted()).isEmpty();
        assertThat(in(VisitStatus.VILLAGE_CONFIRMED).counted()).contains(DAY);
        assertThat(in(VisitStatus.ASSESSED).counted()).contains(DAY);
    }

    @Test
    void aRecordThatIsGivenBackKeepsWhatWasSaidAndWhy() {
        Visit back = GIVE_BACK.apply(in(VisitStatus.RECORDED));

        assertThat(back.status()).isEqualTo(VisitStatus.CHECKED_IN);
        assertThat(back.returns()).extracting(Visit.Returned::why).containsExactly("人数不对");
        assertThat(back.account()).isNotNull();
        assertThatThrownBy(() -> CONFIRM.apply(back)).isInstanceOf(IllegalMove.class);
    }

    @Test
    void aContractStandsUntilItsLastDayOrItsEnd() {
        assertThat(CONTRACT.covers(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(CONTRACT.stands(LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(CONTRACT.covers(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(CONTRACT.stands(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(CONTRACT.ended(DAY, "调离").stands(DAY)).isFalse();
        assertThat(CONTRACT.prolonged(LocalDate.of(2027, 12, 31)).covers(LocalDate.of(2027, 1, 1)))
                .isTrue();
    }
}
