package cn.onestop.lawyer.domain.samples;

import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The sample directory of a trial: 4,146 lawyers in about 400 firms over the counties, 900 grassroots workers in offices of
 * townships. It is not stored: areas and seed give the same entries at every start, on every instance, and the first change of an
 * entry stores that one. Dates lie back from a fixed day.
 */
public record Samples(List<Practitioner> practitioners, List<Firm> firms) {
    public static final int LAWYERS = 4_146;
    public static final int WORKERS = 900;

    private static final int FIRMS = 400;
    private static final long SEED = 20_261_123L;

    public static Samples of(SampleAreas areas) {
        return new Making(areas, new SplittableRandom(SEED)).all();
    }

    public static Samples none() {
        return new Samples(List.of(), List.of());
    }

    private static final class Making {
        private final SampleAreas areas;
        private final SplittableRandom random;
        private final SamplePractice practice;
        private final List<Firm> firms = new ArrayList<>();
        private final List<Practitioner> people = new ArrayList<>();

        Making(SampleAreas areas, SplittableRandom random) {
            this.areas = areas;
            this.random = random;
            this.practice = new SamplePractice(random);
        }

        Samples all() {
            lawyers();
            workers();
            people.add(SamplePractice.withAccount(firms.getFirst()));
            return new Samples(List.copyOf(people), List.copyOf(firms));
        }

        /** One firm in each county, the rest where cities are; lawyers are spread over firms of 3 to 20. */
        private void lawyers() {
            firms.add(new Firm("F210381-00", 1, "海城样例律师事务所", Firm.Kind.LAW_FIRM, "210381", "210381", "", "海城市", true));
            List<String> counties = areas.counties();
            for (int number = 1; number < FIRMS; number++) {
                String county = number <= counties.size()
                        ? counties.get(number - 1)
                        : counties.get(random.nextInt(random.nextInt(1, counties.size() + 1)));
                firms.add(new Firm(
                        String.format(Locale.ROOT, "F%s-%03d", county, number),
                        1,
                        areas.nameOf(county) + SampleNames.firm(random) + "律师事务所（样例）",
                        Firm.Kind.LAW_FIRM,
                        county,
                        county,
                        "",
                        areas.nameOf(county),
                        true));
            }
            for (int number = 1; number < LAWYERS; number++) {
                Firm firm = firms.get(number <= FIRMS * 3 ? number % FIRMS : random.nextInt(FIRMS));
                people.add(practice.lawyer(String.format(Locale.ROOT, "L%05d", number), firm));
            }
        }

        /** An office in every third township; its workers act in its county. */
        private void workers() {
            List<Firm> offices = new ArrayList<>();
            List<String> townships = areas.townships();
            for (int at = 0; at < townships.size(); at += 3) {
                String township = townships.get(at);
                offices.add(new Firm(
                        "G" + township,
                        1,
                        areas.ownNameOf(township) + "基层法律服务所（样例）",
                        Firm.Kind.GRASSROOTS_OFFICE,
                        township,
                        township.substring(0, 6),
                        "",
                        areas.nameOf(township.substring(0, 6)) + areas.ownNameOf(township),
                        true));
            }
            for (int number = 1; number <= WORKERS && !offices.isEmpty(); number++) {
                people.add(practice.worker(
                        String.format(Locale.ROOT, "W%05d", number), offices.get(number % offices.size())));
            }
            firms.addAll(offices);
        }
    }
}
