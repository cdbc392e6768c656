package cn.onestop.registry.domain.samples;

import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.PersonRole;
import cn.onestop.registry.domain.PersonStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Sample people: 53,000 legal-savvy people, at least three in each village, the first of them a mediator too; two
 * mediators in each township; one adviser for up to four villages, with some villages left out, so that there are
 * holes to find. Telephone numbers begin with 12, which no operator assigns.
 */
final class SamplePeople {
    static final int LEGAL_SAVVY = 53_000;

    private static final int PER_VILLAGE = 3;
    private static final int VILLAGES_PER_ADVISER = 4;
    private static final Set<PersonRole> SAVVY = Set.copyOf(EnumSet.of(PersonRole.LEGAL_SAVVY));
    private static final Set<PersonRole> SAVVY_MEDIATOR =
            Set.copyOf(EnumSet.of(PersonRole.LEGAL_SAVVY, PersonRole.MEDIATOR));
    private static final Set<PersonRole> MEDIATOR = Set.copyOf(EnumSet.of(PersonRole.MEDIATOR));
    private static final Set<PersonRole> ADVISER = Set.copyOf(EnumSet.of(PersonRole.VILLAGE_ADVISER));

    private final Areas areas;
    private final SplittableRandom random;
    private final List<Person> people = new ArrayList<>();

    SamplePeople(Areas areas, long seed) {
        this.areas = areas;
        this.random = new SplittableRandom(seed);
    }

    List<Person> all() {
        for (Area township : areas.under("", Area.Level.TOWNSHIP)) {
            for (int number = 1; number <= 2; number++) {
                add(township, number, MEDIATOR, List.of(township.code()), PersonStatus.ACTIVE);
            }
            addAdvisers(township, areas.under(township.code(), Area.Level.VILLAGE));
        }
        addMediatorWithAccount();
        List<Area> villages = areas.under("", Area.Level.VILLAGE);
        int left = LEGAL_SAVVY - PER_VILLAGE * villages.size();
        for (Area village : villages) {
            int count = left-- > 0 ? PER_VILLAGE + 1 : PER_VILLAGE;
            List<String> serves = List.of(village.code());
            add(village, 1, SAVVY_MEDIATOR, serves, PersonStatus.ACTIVE);
            for (int number = 2; number <= count; number++) {
                add(village, number, SAVVY, serves, status());
            }
        }
        return people;
    }

    /** The people's mediator of Ximu township who is among the trial's sample accounts, and serves all its villages. */
    private void addMediatorWithAccount() {
        String township = "210381104";
        List<String> serves = new ArrayList<>(List.of(township));
        areas.under(township, Area.Level.VILLAGE).forEach(village -> serves.add(village.code()));
        people.add(new Person(
                "P" + township + "-00",
                1,
                "李桂兰",
                MEDIATOR,
                township,
                List.copyOf(serves),
                PersonStatus.ACTIVE,
                null,
                "P-sample0mediator00001",
                true));
    }

    private void addAdvisers(Area township, List<Area> villages) {
        int number = 3;
        for (int from = 0; from < villages.size(); from += VILLAGES_PER_ADVISER) {
            List<String> serves =
                    villages.subList(from, Math.min(from + VILLAGES_PER_ADVISER, villages.size())).stream()
                            .map(Area::code)
                            .toList();
            if (random.nextInt(100) < 97) {
                add(township, number, ADVISER, serves, PersonStatus.ACTIVE);
            }
            number++;
        }
    }

    private void add(Area area, int number, Set<PersonRole> roles, List<String> serves, PersonStatus status) {
        people.add(new Person(
                String.format(Locale.ROOT, "P%s-%02d", area.code(), number),
                1,
                SampleNames.next(random),
                roles,
                area.code(),
                serves,
                status,
                new Person.Phone(
                        String.format(Locale.ROOT, "12%d****%04d", random.nextInt(10), random.nextInt(10_000)), null),
                null,
                true));
    }

    private PersonStatus status() {
        int of100 = random.nextInt(100);
        if (of100 < 60) {
            return PersonStatus.ACTIVE;
        }
        if (of100 < 85) {
            return PersonStatus.REVIEWED;
        }
        if (of100 < 90) {
            return PersonStatus.CERTIFIED;
        }
        if (of100 < 94) {
            return PersonStatus.TRAINED;
        }
        return of100 < 97 ? PersonStatus.NOMINATED : PersonStatus.LEFT;
    }
}
