package cn.onestop.lawyer.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Declaration;
import cn.onestop.lawyer.domain.directory.Directory;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.FormerOffice;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Rating;
import cn.onestop.lawyer.domain.directory.Specialty;
import cn.onestop.lawyer.domain.directory.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Firm FIRM = new Firm("F1", 1, "某所", Firm.Kind.LAW_FIRM, "210381", "210381", "", "", false);
    private static final Firm OFFICE =
            new Firm("G1", 1, "某基层所", Firm.Kind.GRASSROOTS_OFFICE, "210381104", "210381", "", "", false);

    private static Practitioner lawyer(String id, String area, Specialty field, LocalDate since) {
        return practitioner(id, Profession.LAWYER, "F1", area, field, since, null, List.of());
    }

    private static Practitioner practitioner(
            String id,
            Profession profession,
            String firm,
            String area,
            Specialty field,
            LocalDate since,
            @Nullable FormerOffice former,
            List<Declaration> declarations) {
        return new Practitioner(
                id,
                1,
                "某人",
                profession,
                "P-" + id,
                firm,
                area,
                "1",
                true,
                Map.of(field, since),
                Set.of(Language.MANDARIN),
                10,
                0,
                Rating.NONE,
                former,
                declarations,
                false);
    }

    private static Wish wish(Work work, @Nullable Profession only, int years, Set<String> partyAreas) {
        return new Wish(
                "210381104219",
                partyAreas,
                Specialty.CRIMINAL,
                work,
                only,
                years,
                Set.of(),
                false,
                Set.of("h:boss"),
                Set.of(),
                false,
                DAY);
    }

    private static Wish plain() {
        return wish(Work.LITIGATION, null, 0, Set.of("210381104219"));
    }

    private static Matching over(Practitioner... all) {
        return new Matching(Directory.of(List.of(all), List.of(FIRM, OFFICE)), id -> Workload.NONE, Weights.USUAL);
    }

    private static List<String> whyNot(Practitioner who, Wish wish) {
        return over(who).explain(who, wish) instanceof Verdict.Excluded excluded
                ? excluded.why().stream().map(Exclusion::code).toList()
                : List.of();
    }

    @Test
    void theNearOneWhoKnowsTheFieldComesFirstAndEveryPointIsExplained() {
        Practitioner near = lawyer("L1", "210381", Specialty.CRIMINAL, DAY.minusYears(8));
        Practitioner far = lawyer("L2", "2102", Specialty.CRIMINAL, DAY.minusYears(20));
        Practitioner other = lawyer("L3", "210381", Specialty.CORPORATE, DAY.minusYears(20));

        List<Candidate> ranked = over(far, other, near).rank(plain(), "LAW-1", 10);

        assertThat(ranked).extracting(one -> one.practitioner().id()).containsExactly("L1", "L2", "L3");
        assertThat(ranked)
                .allSatisfy(one -> assertThat(
                                one.reasons().stream().mapToInt(Reason::points).sum())
                        .isEqualTo(one.points()));
        // 30 near, 30 field, 8 of 10 years, no language asked, all of the room, half of the rating.
        assertThat(ranked.getFirst().points()).isEqualTo(30 + 30 + 8 + 10 + 5);
    }

    @Test
    void aDefenceIsForLawyers() {
        Practitioner worker = practitioner(
                "W1",
                Profession.GRASSROOTS_LEGAL_WORKER,
                "G1",
                "210381104",
                Specialty.CRIMINAL,
                DAY.minusYears(9),
                null,
                List.of());
        assertThat(whyNot(worker, wish(Work.CRIMINAL_DEFENCE, Profession.LAWYER, 0, Set.of("210381"))))
                .containsExactly("LAWYERS_ONLY", "OTHER_PROFESSION_ASKED_FOR");
    }

    @Test
    void aGrassrootsWorkerActsInCourtOnlyWhereAPartyIsInTheDistrict() {
        Practitioner worker = practitioner(
                "W1",
                Profession.GRASSROOTS_LEGAL_WORKER,
                "G1",
                "210381104",
                Specialty.CRIMINAL,
                DAY.minusYears(9),
                null,
                List.of());
        assertThat(whyNot(worker, wish(Work.LITIGATION, null, 0, Set.of("210211", "210381104219"))))
                .isEmpty();
        assertThat(whyNot(worker, wish(Work.LITIGATION, null, 0, Set.of("210211"))))
                .containsExactly("OUTSIDE_DISTRICT");
        assertThat(whyNot(worker, wish(Work.OUT_OF_COURT, null, 0, Set.of("210211"))))
                .isEmpty();
    }

    @Test
    void threeYearsAreThreeWholeYears() {
        Wish grave = wish(Work.CRIMINAL_DEFENCE, Profession.LAWYER, 3, Set.of("210381"));
        assertThat(whyNot(lawyer("L1", "210381", Specialty.CRIMINAL, LocalDate.of(2023, 11, 24)), grave))
                .containsExactly("PRACTICE_TOO_SHORT");
        assertThat(whyNot(lawyer("L1", "210381", Specialty.CRIMINAL, LocalDate.of(2023, 11, 23)), grave))
                .isEmpty();
    }

    @Test
    void aFormerJudgeIsBarredFromCourtForTwoYearsAndNotFromAdvice() {
        Practitioner barred = former(LocalDate.of(2024, 11, 23));
        assertThat(whyNot(barred, plain())).containsExactly("FORMER_JUDGE_OR_PROSECUTOR");
        assertThat(whyNot(barred, wish(Work.OUT_OF_COURT, null, 0, Set.of()))).isEmpty();
        assertThat(whyNot(former(LocalDate.of(2024, 11, 22)), plain())).isEmpty();
    }

    private static Practitioner former(LocalDate left) {
        return practitioner(
                "L1",
                Profession.LAWYER,
                "F1",
                "210381",
                Specialty.CRIMINAL,
                DAY.minusYears(5),
                new FormerOffice(FormerOffice.Kind.JUDGE, left),
                List.of());
    }

    @Test
    void kinOfAPartyIsExcluded() {
        Practitioner kin = practitioner(
                "L1",
                Profession.LAWYER,
                "F1",
                "210381",
                Specialty.CRIMINAL,
                DAY.minusYears(5),
                null,
                List.of(new Declaration("h:boss", Declaration.Relation.NEAR_RELATIVE)));
        assertThat(whyNot(kin, plain())).containsExactly("KIN_OR_INTEREST");
    }

    @Test
    void whoseHandsAreFullIsLeftOutAndTheLessBusyComesFirst() {
        Practitioner busy = lawyer("L1", "210381", Specialty.CRIMINAL, DAY.minusYears(5));
        Practitioner free = lawyer("L2", "210381", Specialty.CRIMINAL, DAY.minusYears(5));
        Directory directory = Directory.of(List.of(busy, free), List.of(FIRM));
        Matching half =
                new Matching(directory, id -> new Workload(id.equals("L1") ? 5 : 0, Rating.NONE), Weights.USUAL);
        assertThat(half.rank(plain(), "x", 5))
                .extracting(one -> one.practitioner().id())
                .containsExactly("L2", "L1");
        Matching full =
                new Matching(directory, id -> new Workload(id.equals("L1") ? 10 : 0, Rating.NONE), Weights.USUAL);
        assertThat(full.rank(plain(), "x", 5)).hasSize(1);
    }

    @Test
    void equalsTakeTurnsByTheCaseAndOneCaseAlwaysGetsTheSame() {
        Practitioner[] equals = IntStream.range(0, 20)
                .mapToObj(i -> lawyer("L" + i, "210381", Specialty.CRIMINAL, DAY.minusYears(5)))
                .toArray(Practitioner[]::new);
        Set<String> firsts = IntStream.range(0, 50)
                .mapToObj(i -> over(equals)
                        .rank(plain(), "LAW-" + i, 1)
                        .getFirst()
                        .practitioner()
                        .id())
                .collect(Collectors.toSet());
        assertThat(firsts).hasSizeGreaterThan(8);
        assertThat(over(equals).rank(plain(), "LAW-1", 5))
                .isEqualTo(over(equals).rank(plain(), "LAW-1", 5));
    }

    @Test
    void aChildGetsSomebodyWhoKnowsChildrensMatters() {
        Practitioner knows = new Practitioner(
                "L1",
                1,
                "某人",
                Profession.LAWYER,
                "P-1",
                "F1",
                "210381",
                "1",
                true,
                Map.of(Specialty.CRIMINAL, DAY.minusYears(5), Specialty.MINORS, DAY.minusYears(5)),
                Set.of(),
                10,
                0,
                Rating.NONE,
                null,
                List.of(),
                false);
        Wish child = new Wish(
                "210381",
                Set.of(),
                Specialty.CRIMINAL,
                Work.CRIMINAL_DEFENCE,
                null,
                0,
                Set.of(),
                true,
                Set.of(),
                Set.of(),
                false,
                DAY);
        assertThat(over(knows, lawyer("L0", "210381", Specialty.CRIMINAL, DAY.minusYears(5)))
                        .rank(child, "x", 2)
                        .getFirst()
                        .practitioner()
                        .id())
                .isEqualTo("L1");
    }
}
