package cn.onestop.registry.domain;

import cn.onestop.registry.domain.search.Readings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole register in memory: areas, sites and people. What a village lacks is looked for at the areas above it. */
public final class Register {
    /** What counts as the village's own site for coverage. */
    private static final int VILLAGE_SITE = Site.tag(SiteKind.DISPUTE_RESOLUTION_SITE)
            | Site.tag(SiteKind.WORKSTATION)
            | Site.tag(SiteKind.JUDICIAL_STATION);

    private static final int SERVING = Person.tag(PersonStatus.ACTIVE) | Person.tag(PersonStatus.REVIEWED);

    private final Areas areas;
    private final Shelf<Site> sites;
    private final Shelf<Person> people;

    public Register(Areas areas, Readings readings) {
        this.areas = areas;
        this.sites = new Shelf<>(Site::tags, readings);
        this.people = new Shelf<>(Person::tags, readings);
    }

    public Areas areas() {
        return areas;
    }

    public Shelf<Site> sites() {
        return sites;
    }

    public Shelf<Person> people() {
        return people;
    }

    /** Replaces everything. */
    public void fill(Collection<Site> allSites, Collection<Person> allPeople) {
        sites.fill(allSites);
        people.fill(allPeople);
    }

    public void put(Site site) {
        sites.put(site);
    }

    public void put(Person person) {
        people.put(person);
    }

    public void removeSite(String id) {
        sites.remove(id);
    }

    public void removePerson(String id) {
        people.remove(id);
    }

    /** What was found for an area, and at which area: itself or one above it. */
    public record Inherited<T>(Area at, List<T> found) {}

    /**
     * The nearest sites that serve the area: its own, else its township's, and so on up the tree.
     *
     * @param offering what they must offer, or null for any
     * @param kind of which kind they must be, or null for any
     */
    public Optional<Inherited<Site>> nearest(String area, @Nullable Offering offering, @Nullable SiteKind kind) {
        int tags = (offering == null ? 0 : Site.tag(offering)) | (kind == null ? 0 : Site.tag(kind));
        for (Area at : areas.upward(area)) {
            List<Site> found = sites.directory().at(at.code(), tags);
            if (!found.isEmpty()) {
                return Optional.of(new Inherited<>(at, found));
            }
        }
        return Optional.empty();
    }

    /** Who serves the area in the role: its own people, else its township's, and so on up the tree. */
    public Optional<Inherited<Person>> serving(String area, PersonRole role) {
        for (Area at : areas.upward(area)) {
            List<Person> found = servingAt(at, role);
            if (!found.isEmpty()) {
                return Optional.of(new Inherited<>(at, found));
            }
        }
        return Optional.empty();
    }

    /** People with an account first, as they can be handed a case; of the others the area's own first. */
    private List<Person> servingAt(Area at, PersonRole role) {
        Stream<Person> own = people.directory().at(at.code(), Person.tag(role)).stream();
        Stream<Person> fromAbove =
                at.parent() == null ? Stream.empty() : people.directory().at(at.parent(), Person.tag(role)).stream();
        return Stream.concat(own, fromAbove)
                .filter(person -> person.status().serves() && person.serves().contains(at.code()))
                .sorted(Comparator.comparing(person -> person.personKey() == null))
                .toList();
    }

    /** What a village lacks. */
    public enum Lack {
        SITE,
        ADVISER,
        BASE
    }

    /** A village and what it lacks. */
    public record Hole(Area village, Set<Lack> lacks) {}

    /**
     * How the villages of an area are covered.
     *
     * @param holes villages that lack something, in the order of codes
     */
    public record Coverage(int villages, int withSite, int withAdviser, int withBase, List<Hole> holes) {}

    public Coverage coverage(String area) {
        Set<String> withSite = new HashSet<>();
        sites.directory().list(area, VILLAGE_SITE).forEach(site -> withSite.add(site.area()));
        Set<String> withBase = new HashSet<>();
        sites.directory().list(area, Site.tag(SiteKind.CULTURE_BASE)).forEach(site -> withBase.add(site.area()));
        Set<String> withAdviser = new HashSet<>();
        advisersFor(area).forEach(person -> withAdviser.addAll(person.serves()));

        List<Hole> holes = new ArrayList<>();
        int[] covered = new int[Lack.values().length];
        List<Area> villages = areas.under(area, Area.Level.VILLAGE);
        for (Area village : villages) {
            Set<Lack> lacks = new HashSet<>();
            note(withSite.contains(village.code()), Lack.SITE, lacks, covered);
            note(withAdviser.contains(village.code()), Lack.ADVISER, lacks, covered);
            note(withBase.contains(village.code()), Lack.BASE, lacks, covered);
            if (!lacks.isEmpty()) {
                holes.add(new Hole(village, Set.copyOf(lacks)));
            }
        }
        holes.sort(Comparator.comparing(hole -> hole.village().code()));
        return new Coverage(
                villages.size(),
                covered[Lack.SITE.ordinal()],
                covered[Lack.ADVISER.ordinal()],
                covered[Lack.BASE.ordinal()],
                holes);
    }

    /** The serving advisers of the subtree, and those of the area above it, who may serve a village in it. */
    private List<Person> advisersFor(String area) {
        List<Person> advisers = new ArrayList<>(people.directory().list(area, Person.tag(PersonRole.VILLAGE_ADVISER)));
        areas.upward(area).stream()
                .skip(1)
                .forEach(above ->
                        advisers.addAll(people.directory().at(above.code(), Person.tag(PersonRole.VILLAGE_ADVISER))));
        advisers.removeIf(person -> (person.tags() & SERVING) == 0);
        return advisers;
    }

    private static void note(boolean covered, Lack lack, Set<Lack> lacks, int[] count) {
        if (covered) {
            count[lack.ordinal()]++;
        } else {
            lacks.add(lack);
        }
    }
}
