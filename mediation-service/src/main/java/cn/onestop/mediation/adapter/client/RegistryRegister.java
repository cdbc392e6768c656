package cn.onestop.mediation.adapter.client;

import cn.onestop.kernel.Text;
import cn.onestop.mediation.application.Register;
import cn.onestop.mediation.domain.Mediator;
import cn.onestop.mediation.domain.Site;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The register, asked over HTTP. While it is away the caller hears so (503); nothing is invented. */
@Component
class RegistryRegister implements Register {
    private final RegistryClient registry;

    RegistryRegister(RegistryClient registry) {
        this.registry = registry;
    }

    @Override
    public Site nearestMediation(String area) {
        return ofArea(() -> registry.nearest(area, "MEDIATION")).sites().stream()
                .findFirst()
                .map(place -> new Site(place.id(), place.name()))
                .orElseThrow(RegistryRegister::noSuchArea);
    }

    @Override
    public List<Mediator> mediators(String area) {
        return ofArea(() -> registry.mediators(area)).mediators().stream()
                .map(person -> new Mediator(person.id(), person.name(), person.personKey()))
                .toList();
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

    private static ProblemException noSuchArea() {
        return Problems.invalid(
                "/area", new Text("不是辽宁省的行政区划代码，或者没有调解组织", "is no area of the register, or nobody mediates there"));
    }
}
