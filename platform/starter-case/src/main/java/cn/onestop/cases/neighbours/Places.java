package cn.onestop.cases.neighbours;

import cn.onestop.kernel.Text;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of areas, places and people, asked over HTTP; a bean. While it is away the caller hears so (503); nothing is invented. */
public final class Places {
    private final RegistryClient registry;

    Places(NeighbourClients clients) {
        this.registry = clients.of(RegistryClient.class, "registry-service", "registry.lookup");
    }

    /** The part of registry-service that lines read. */
    interface RegistryClient {
        @GetMapping("/internal/sites/nearest")
        Nearest nearest(@RequestParam("area") String area, @RequestParam("service") String service);

        @GetMapping("/internal/sites/{id}")
        Place site(@PathVariable("id") String id);

        @GetMapping("/internal/areas/{code}")
        Area area(@PathVariable("code") String code);

        @GetMapping("/internal/mediators")
        Mediators mediators(@RequestParam("area") String area);
    }

    record Nearest(List<Place> sites) {}

    record Mediators(List<Person> mediators) {}

    /**
     * A site of the register.
     *
     * @param address null where the register has none
     * @param phone null where the register has none
     */
    public record Place(
            String id,
            String name,
            @Nullable String area,
            @Nullable String address,
            @Nullable String phone) {}

    /** An area of the register, by its official code: 2 digits for the province, 12 for a village or community. */
    public record Area(String code, String name) {
        private static final int VILLAGE = 12;

        public boolean isVillage() {
            return code.length() == VILLAGE;
        }
    }

    /**
     * Somebody of the register of people.
     *
     * @param personKey null for who is not in the register of persons
     */
    public record Person(String id, String name, @Nullable String personKey) {}

    /**
     * The nearest site that offers the service to the area: its own, or that of an area above.
     *
     * @param service as the register names it: {@code MEDIATION}, {@code LEGAL_AID}, {@code NOTARY}, …
     */
    public Optional<Place> nearest(String area, String service) {
        return ofArea(() -> registry.nearest(area, service)).sites().stream().findFirst();
    }

    /** The site of this id; empty when the register has none. */
    public Optional<Place> site(String id) {
        return known(() -> registry.site(id));
    }

    /** The area of this code; empty when the register has none. */
    public Optional<Area> area(String code) {
        return known(() -> registry.area(code));
    }

    /** The mediators who serve the area. */
    public List<Person> mediators(String area) {
        return ofArea(() -> registry.mediators(area)).mediators();
    }

    /** 400 that names the area: it is no area of the register, or nobody offers that there. */
    public static ProblemException noSuchArea() {
        return Problems.invalid(
                "/area",
                new Text("不是辽宁省的行政区划代码，或者当地没有提供该服务的机构", "is no area of the register, or nobody offers this there"));
    }

    private static <T> Optional<T> known(Supplier<T> lookUp) {
        try {
            return Optional.of(lookUp.get());
        } catch (ProblemException e) {
            if (e.problem().status().value() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static <T> T ofArea(Supplier<T> lookUp) {
        try {
            return lookUp.get();
        } catch (ProblemException e) {
            throw e.problem().status().is4xxClientError()
                            && e.problem().status().value() != 403
                    ? noSuchArea()
                    : e;
        }
    }
}
