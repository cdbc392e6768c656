package cn.onestop.registry.domain.samples;

import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.Site;
import java.util.List;

/**
 * The sample register of a trial. It is not stored: areas and seed give the same entries at every start, on every
 * instance, and the first change of an entry stores that one.
 */
public record Samples(List<Site> sites, List<Person> people) {
    private static final long SEED = 20_261_123L;

    public static Samples of(Areas areas) {
        return new Samples(List.copyOf(new SampleSites(areas).all()), List.copyOf(new SamplePeople(areas, SEED).all()));
    }

    public static Samples none() {
        return new Samples(List.of(), List.of());
    }
}
