package cn.onestop.consultation.domain;

import static cn.onestop.consultation.domain.Given.act;
import static cn.onestop.consultation.domain.Given.by;
import static cn.onestop.consultation.domain.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.consultation.domain.Survey.Status;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Transitions.Move;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The survey has a table of its own: it goes on when the consultation is closed. */
class SurveyTest {
    private static final String LATER = "2026-11-24T10:00";
    private static final Map<Status, List<Consumer<Consultation>>> JOURNEYS = Map.of(
            Status.ASKED, List.of(),
            Status.SATISFIED, List.of(c -> c.surveying().answer(act(LATER), 4, null)),
            Status.DISSATISFIED, List.of(c -> c.surveying().answer(act(LATER), 3, null)),
            Status.LAPSED, List.of(c -> c.passTime(act("2026-12-09T00:00"))),
            Status.FOLLOWED_UP,
                    List.of(
                            c -> c.surveying().answer(act(LATER), 1, text("没有回答我的问题")),
                            c -> c.callingBack().attempt(act(LATER), true, text("已解释"), 3)),
            Status.UNREACHED,
                    List.of(c -> c.surveying().answer(act(LATER), 1, null), c -> Given.callInVain(c, LATER, 3)));
    private static final List<Consumer<Consultation>> VERBS = List.of(
            c -> c.surveying().answer(act(LATER), 5, null),
            c -> c.surveying().answer(act(LATER), 2, null),
            c -> c.passTime(act("2027-12-09T00:00")),
            c -> c.callingBack().attempt(act(LATER), true, text(""), 1),
            c -> c.callingBack().attempt(act(LATER), false, text(""), 1));

    private static Consultation in(Status status) {
        Consultation consultation = Given.closed(Given.NOW);
        JOURNEYS.get(status).forEach(verb -> verb.accept(consultation));
        assertThat(statusOf(consultation)).isEqualTo(status);
        return consultation;
    }

    private static Status statusOf(Consultation consultation) {
        return consultation.surveying().survey().orElseThrow().status();
    }

    @Test
    void everyDeclaredMoveIsTakenAndNoOtherSucceeds() {
        Set<Move<Status>> taken = new HashSet<>();
        for (Status from : Status.values()) {
            for (Consumer<Consultation> verb : VERBS) {
                Consultation consultation = in(from);
                ConsultationState before = consultation.state();
                try {
                    verb.accept(consultation);
                } catch (IllegalMove e) {
                    assertThat(consultation.state()).isEqualTo(before);
                }
                if (statusOf(consultation) != from) {
                    taken.add(new Move<>(from, statusOf(consultation)));
                }
            }
        }
        assertThat(taken).containsExactlyInAnyOrderElementsOf(Status.MOVES.moves());
        assertThat(Status.MOVES.reachableFrom(Status.STARTS)).isEqualTo(EnumSet.allOf(Status.class));
    }

    @Test
    void theDiagramShowsTheTable() {
        assertThat(Path.of("../docs/states/consultation-survey.mmd")).hasContent(Status.MOVES.diagram(Status.STARTS));
    }

    @Test
    void fourIsSatisfiedAndThreeIsNot() {
        assertThat(statusOf(in(Status.SATISFIED))).isEqualTo(Status.SATISFIED);
        assertThat(Given.find(in(Status.SATISFIED), ConsultationClocks.DISSATISFIED))
                .isNull();
        assertThat(Given.open(in(Status.DISSATISFIED), ConsultationClocks.DISSATISFIED))
                .isNotNull();
    }

    @Test
    void nobodyIsAskedBeforeTheConsultationIsClosed() {
        Consultation answered = Given.answered(Given.NOW);
        assertThatThrownBy(() -> answered.surveying().answer(by(Given.ASKER, LATER), 5, null))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void whoCouldNotBeReachedIsNotAsked() {
        assertThat(Given.in(cn.onestop.consultation.domain.Status.UNREACHED)
                        .surveying()
                        .survey())
                .isEmpty();
    }
}
