package cn.onestop.legalaid.adapter.client;

import cn.onestop.kernel.Text;
import cn.onestop.legalaid.application.Sites;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import org.springframework.stereotype.Component;

/** The register, asked over HTTP. While it is away the caller hears so (503); nothing is invented. */
@Component
class RegistrySites implements Sites {
    private static final int FORBIDDEN = 403;

    private final RegistryClient registry;

    RegistrySites(RegistryClient registry) {
        this.registry = registry;
    }

    @Override
    public Centre nearestCentre(String area) {
        try {
            return registry.nearest(area, "LEGAL_AID").sites().stream()
                    .findFirst()
                    .map(place -> new Centre(place.id(), place.name()))
                    .orElseThrow(RegistrySites::noSuchArea);
        } catch (ProblemException e) {
            var status = e.problem().status();
            throw status.is4xxClientError() && status.value() != FORBIDDEN ? noSuchArea() : e;
        }
    }

    private static ProblemException noSuchArea() {
        return Problems.invalid(
                "/place/area",
                new Text("不是辽宁省的行政区划代码，或者没有法律援助机构", "is no area of the register, or has no legal aid centre"));
    }
}
