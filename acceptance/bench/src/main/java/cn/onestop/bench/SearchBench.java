package cn.onestop.bench;

import cn.onestop.registry.adapter.pinyin.HoubbReadings;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.samples.Samples;
import cn.onestop.registry.domain.search.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Searches over the province's 18,000 sites in process: by characters, pinyin and initials, drawn from the sites' own names. */
final class SearchBench {
    private static final int SEARCHES = 20_000;
    private static final int PAGE = 20;

    private final Register register;
    private final List<Site> sites;

    SearchBench() throws IOException {
        HoubbReadings readings = new HoubbReadings();
        try (InputStream csv = Objects.requireNonNull(
                SearchBench.class.getResourceAsStream("/registry/liaoning-divisions.csv"), "the areas")) {
            Areas areas = Areas.read(new InputStreamReader(csv, StandardCharsets.UTF_8), readings);
            Samples samples = Samples.of(areas);
            register = new Register(areas, readings);
            register.fill(samples.sites(), samples.people());
            sites = samples.sites();
        }
    }

    /** @return the 99th percentile in microseconds */
    double run() {
        measure(new Random(1), SEARCHES);
        double[] micros = measure(new Random(2), SEARCHES);
        return Micros.print("registry search in process", sites.size(), "sites", micros);
    }

    private double[] measure(Random random, int count) {
        double[] micros = new double[count];
        for (int i = 0; i < count; i++) {
            Query query = Query.ofName(word(random), PAGE);
            long start = System.nanoTime();
            int found = register.sites().directory().search(query, any -> true).size();
            micros[i] = (System.nanoTime() - start) / 1_000.0;
            if (found > PAGE + 1) {
                throw new IllegalStateException("a page holds " + PAGE + ", got " + found);
            }
        }
        return micros;
    }

    /** Two to four characters of a site's name, or their pinyin, or their initials. */
    private String word(Random random) {
        String name = sites.get(random.nextInt(sites.size())).name();
        int from = random.nextInt(Math.max(1, name.length() - 4));
        String part = name.substring(from, Math.min(name.length(), from + 2 + random.nextInt(3)));
        return switch (random.nextInt(3)) {
            case 0 -> part;
            case 1 -> spelled(part, false);
            default -> spelled(part, true);
        };
    }

    private static String spelled(String part, boolean initials) {
        HoubbReadings readings = new HoubbReadings();
        StringBuilder out = new StringBuilder();
        for (char character : part.toCharArray()) {
            List<String> of = readings.of(character);
            if (!of.isEmpty() && !of.getFirst().isEmpty()) {
                out.append(initials ? of.getFirst().substring(0, 1) : of.getFirst());
            }
        }
        return out.isEmpty() ? part : out.toString();
    }
}
