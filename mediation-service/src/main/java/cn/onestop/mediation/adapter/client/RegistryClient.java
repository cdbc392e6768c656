package cn.onestop.mediation.adapter.client;

import cn.onestop.web.ServiceToken;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The part of registry-service that mediation reads. */
@FeignClient(name = "registry-service", configuration = RegistryClient.Lookup.class)
interface RegistryClient {
    @GetMapping("/internal/sites/nearest")
    Nearest nearest(@RequestParam("area") String area, @RequestParam("service") String service);

    @GetMapping("/internal/mediators")
    Mediators mediators(@RequestParam("area") String area);

    record Nearest(List<Place> sites) {}

    record Place(String id, String name) {}

    record Mediators(List<Person> mediators) {}

    record Person(String id, String name, @Nullable String personKey) {}

    /** Looking up places and people is this service's own right. */
    class Lookup extends ServiceToken {
        Lookup() {
            super("registry.lookup");
        }
    }
}
