package cn.onestop.registry.domain.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Party;
import cn.onestop.registry.Summaries;
import cn.onestop.registry.domain.matters.ConflictQuestion.Conflict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConflictQuestionTest {
    private static final String WORKER = "P-worker";
    private static final String FIRM = "O-firm";
    private static final String LAWYER = "P-lawyer";
    private static final String MATTER = "MAT-1";
    private static final String ELSEWHERE = "MAT-2";

    private final ConflictQuestion forWorkerAgainstFirm =
            new ConflictQuestion(MATTER, "LAW-own", Set.of(WORKER), Set.of(FIRM));

    private static CaseSummary of(String reference, String matter, Party... parties) {
        return Summaries.of(Line.LAWYER, reference, matter, "210381", parties);
    }

    private List<Conflict> ofLawyer(CaseSummary... cases) {
        return forWorkerAgainstFirm.conflictsOf(Set.of(LAWYER), List.of(cases));
    }

    @Test
    void counselOfTheOpponentCantActAlsoInQuiteAnotherMatter() {
        assertThat(ofLawyer(of("LAW-1", ELSEWHERE, new Party(FIRM, "CLIENT"), new Party(LAWYER, "COUNSEL"))))
                .containsExactly(Conflict.ACTS_FOR_OPPONENT);
    }

    @Test
    void norCanWhoActsAgainstTheClient() {
        assertThat(ofLawyer(of(
                        "LAW-1",
                        ELSEWHERE,
                        new Party("P-other", "CLIENT"),
                        new Party(WORKER, "OPPONENT"),
                        new Party(LAWYER, "COUNSEL"))))
                .containsExactly(Conflict.ACTS_FOR_OPPONENT);
    }

    @Test
    void whoActsForTheSameClientElsewhereMay() {
        assertThat(ofLawyer(of("LAW-1", ELSEWHERE, new Party(WORKER, "CLIENT"), new Party(LAWYER, "COUNSEL"))))
                .isEmpty();
    }

    @Test
    void anEndedCaseForTheOpponentStandsAgainstNobody() {
        CaseSummary open = of("LAW-1", ELSEWHERE, new Party(FIRM, "CLIENT"), new Party(LAWYER, "COUNSEL"));
        CaseSummary ended = new CaseSummary(
                open.reference(),
                open.line(),
                open.kind(),
                "CLOSED",
                true,
                open.area(),
                open.matter(),
                open.openedAt(),
                open.changedAt(),
                2,
                open.parties(),
                List.of(),
                List.of());
        assertThat(ofLawyer(ended)).isEmpty();
    }

    @Test
    void aMediatorOfTheMatterActedBeforeAndAPartyOfItIsConcernedHimself() {
        assertThat(ofLawyer(of("MED-1", MATTER, new Party(WORKER, "APPLICANT"), new Party(LAWYER, "MEDIATOR"))))
                .containsExactly(Conflict.ACTED_BEFORE);
        assertThat(ofLawyer(of("MED-1", MATTER, new Party(LAWYER, "APPLICANT"))))
                .containsExactly(Conflict.PARTY_HIMSELF);
    }

    @Test
    void counselOfTheSameSideBeforeIsToldApartAndBeingAskedIsNothing() {
        assertThat(ofLawyer(of("AID-1", MATTER, new Party(WORKER, "APPLICANT"), new Party(LAWYER, "COUNSEL"))))
                .containsExactly(Conflict.COUNSEL_BEFORE);
        assertThat(ofLawyer(of("LAW-1", MATTER, new Party(WORKER, "CLIENT"), new Party(LAWYER, "ASKED"))))
                .isEmpty();
    }

    @Test
    void theCaseItselfIsNoConflict() {
        assertThat(ofLawyer(of("LAW-own", MATTER, new Party(FIRM, "CLIENT"), new Party(LAWYER, "COUNSEL"))))
                .isEmpty();
    }
}
