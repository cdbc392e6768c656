package cn.onestop.lawyer.domain.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Directory;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Specialty;
import cn.onestop.lawyer.domain.directory.Workload;
import cn.onestop.lawyer.domain.matching.Matching;
import cn.onestop.lawyer.domain.matching.Weights;
import cn.onestop.lawyer.domain.matching.Wish;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static Samples made() throws IOException {
        try (var csv = new InputStreamReader(
                Objects.requireNonNull(SamplesTest.class.getResourceAsStream("/sample-areas.csv")),
                StandardCharsets.UTF_8)) {
            return Samples.of(SampleAreas.read(csv));
        }
    }

    @Test
    void thereAreAsManyAsInTheModelProvinceAndAllAreLabelled() throws IOException {
        Samples samples = made();
        assertThat(samples.practitioners())
                .filteredOn(one -> one.profession() == Profession.LAWYER)
                .hasSize(Samples.LAWYERS)
                .allMatch(Practitioner::sample);
        assertThat(samples.practitioners())
                .filteredOn(one -> one.profession() == Profession.GRASSROOTS_LEGAL_WORKER)
                .hasSize(Samples.WORKERS);
        assertThat(samples.firms())
                .filteredOn(firm -> firm.kind() == Firm.Kind.LAW_FIRM)
                .hasSize(400)
                .allMatch(firm -> firm.name().contains("样例"));
    }

    @Test
    void everybodyWorksAtAPlaceOfTheOwnProfessionAndNoIdStandsTwice() throws IOException {
        Samples samples = made();
        Map<String, Firm> firms = samples.firms().stream().collect(Collectors.toMap(Firm::id, firm -> firm));
        assertThat(samples.practitioners())
                .allMatch(
                        one -> firms.get(one.firm()).kind() == one.profession().worksAt());
        assertThat(samples.practitioners()).extracting(Practitioner::id).doesNotHaveDuplicates();
    }

    @Test
    void everyStartMakesTheSame() throws IOException {
        assertThat(made()).isEqualTo(made());
    }

    @Test
    void aWorkInjuryInXimuIsForTheLawyerWhoHasAnAccount() throws IOException {
        Samples samples = made();
        Matching matching = new Matching(
                Directory.of(samples.practitioners(), samples.firms()), id -> Workload.NONE, Weights.USUAL);
        Wish wish = new Wish(
                "210381104219",
                Set.of("210381104219"),
                Specialty.WORK_INJURY,
                Work.LITIGATION,
                null,
                0,
                Set.of(),
                false,
                Set.of(),
                Set.of(),
                true,
                LocalDate.of(2026, 11, 23));
        assertThat(matching.rank(wish, "LAW", 5))
                .singleElement()
                .satisfies(best -> assertThat(best.practitioner().personKey()).isEqualTo("P-sample0lawyer0000001"));
    }
}
