package cn.onestop.bench;

import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Directory;
import cn.onestop.lawyer.domain.directory.Specialty;
import cn.onestop.lawyer.domain.directory.Workload;
import cn.onestop.lawyer.domain.matching.Matching;
import cn.onestop.lawyer.domain.matching.Weights;
import cn.onestop.lawyer.domain.matching.Wish;
import cn.onestop.lawyer.domain.samples.SampleAreas;
import cn.onestop.lawyer.domain.samples.Samples;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Ranks the sample directory of 4,146 lawyers and 900 grassroots workers in process, explanations included. */
final class MatchingBench {
    private static final int SEARCHES = 5_000;
    private static final int SHORTLIST = 10;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Specialty[] FIELDS = Specialty.values();

    private final Matching matching;
    private final List<String> areas;
    private final int size;

    MatchingBench() throws IOException {
        SampleAreas known = areas();
        Samples samples = Samples.of(known);
        this.areas = known.townships();
        this.size = samples.practitioners().size();
        this.matching = new Matching(
                Directory.of(samples.practitioners(), samples.firms()),
                practitioner -> Workload.NONE,
                new Weights(30, 30, 10, 10, 10, 10));
    }

    void run() {
        measure(new Random(1));
        Micros.print("matching in process", size, "practitioners", measure(new Random(2)));
    }

    private double[] measure(Random random) {
        double[] micros = new double[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            Wish wish = wish(random);
            long start = System.nanoTime();
            int found = matching.rank(wish, "seed-" + i, SHORTLIST).size();
            micros[i] = (System.nanoTime() - start) / 1_000.0;
            if (found == 0) {
                throw new IllegalStateException("nobody fits " + wish);
            }
        }
        return micros;
    }

    private Wish wish(Random random) {
        String area = areas.get(random.nextInt(areas.size()));
        return new Wish(
                area,
                Set.of(area),
                FIELDS[random.nextInt(FIELDS.length)],
                Work.LITIGATION,
                null,
                0,
                Set.of(),
                false,
                Set.of(),
                Set.of(),
                false,
                DAY);
    }

    private static SampleAreas areas() throws IOException {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(MatchingBench.class.getResourceAsStream("/sample-areas.csv")),
                StandardCharsets.UTF_8)) {
            return SampleAreas.read(csv);
        }
    }
}
