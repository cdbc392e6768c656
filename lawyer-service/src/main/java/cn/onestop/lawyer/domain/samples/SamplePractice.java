package cn.onestop.lawyer.domain.samples;

import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.FormerOffice;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Rating;
import cn.onestop.lawyer.domain.directory.Specialty;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What sample practitioners do: fields, languages, room, what clients said. */
final class SamplePractice {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Specialty[] FIELDS = Specialty.values();
    private static final Set<Specialty> OF_WORKERS = EnumSet.of(
            Specialty.LABOUR,
            Specialty.WORK_INJURY,
            Specialty.TRAFFIC,
            Specialty.FAMILY,
            Specialty.INHERITANCE,
            Specialty.LAND,
            Specialty.DEBT,
            Specialty.GENERAL);

    private final SplittableRandom random;

    SamplePractice(SplittableRandom random) {
        this.random = random;
    }

    /** The lawyer of Haicheng who is among the trial's sample accounts. */
    static Practitioner withAccount(Firm firm) {
        return new Practitioner(
                "L00000",
                1,
                "郑国强",
                Profession.LAWYER,
                "P-sample0lawyer0000001",
                firm.id(),
                "210381",
                "12103200000000000",
                true,
                Map.of(
                        Specialty.LABOUR, LocalDate.of(2006, 7, 1),
                        Specialty.WORK_INJURY, LocalDate.of(2006, 7, 1),
                        Specialty.FAMILY, LocalDate.of(2012, 1, 1),
                        Specialty.GENERAL, LocalDate.of(2006, 7, 1)),
                Set.of(Language.MANDARIN, Language.SIGN_LANGUAGE),
                60,
                0,
                new Rating(250, 50),
                null,
                List.of(),
                true);
    }

    Practitioner lawyer(String id, Firm firm) {
        int years = random.nextInt(1, 31);
        Map<Specialty, LocalDate> since = new EnumMap<>(Specialty.class);
        int fields = random.nextInt(2, 5);
        while (since.size() < fields) {
            since.put(FIELDS[random.nextInt(FIELDS.length)], start(years));
        }
        FormerOffice former = random.nextInt(100) < 2
                ? new FormerOffice(
                        random.nextBoolean() ? FormerOffice.Kind.JUDGE : FormerOffice.Kind.PROSECUTOR,
                        DAY.minusDays(random.nextInt(30, 1_500)))
                : null;
        return practitioner(id, firm, Profession.LAWYER, "1210" + number(13), since, random.nextInt(15, 41), former);
    }

    Practitioner worker(String id, Firm office) {
        int years = random.nextInt(2, 26);
        Map<Specialty, LocalDate> since = new EnumMap<>(Specialty.class);
        since.put(Specialty.GENERAL, start(years));
        OF_WORKERS.stream().filter(field -> random.nextInt(100) < 40).forEach(field -> since.put(field, start(years)));
        return practitioner(
                id, office, Profession.GRASSROOTS_LEGAL_WORKER, "3210" + number(8), since, random.nextInt(8, 21), null);
    }

    private Practitioner practitioner(
            String id,
            Firm firm,
            Profession profession,
            String licence,
            Map<Specialty, LocalDate> since,
            int capacity,
            @Nullable FormerOffice former) {
        int said = random.nextInt(0, 40);
        return new Practitioner(
                id,
                1,
                SampleNames.person(random),
                profession,
                null,
                firm.id(),
                firm.area(),
                licence,
                random.nextInt(100) < 99,
                since,
                languages(),
                capacity,
                random.nextInt(0, capacity),
                new Rating(said * 3 + random.nextInt(0, said * 2 + 1), said),
                former,
                List.of(),
                true);
    }

    private Set<Language> languages() {
        Set<Language> spoken = EnumSet.of(Language.MANDARIN);
        for (Language language : Language.values()) {
            if (random.nextInt(100) < 4) {
                spoken.add(language);
            }
        }
        return spoken;
    }

    private LocalDate start(int years) {
        return DAY.minusYears(random.nextInt(1, years + 1)).minusDays(random.nextInt(0, 365));
    }

    private String number(int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }
}
