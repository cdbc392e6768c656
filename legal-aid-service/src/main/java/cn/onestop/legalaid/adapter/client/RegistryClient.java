package cn.onestop.legalaid.adapter.client;

import cn.onestop.web.ServiceToken;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The part of registry-service that legal aid reads. */
@FeignClient(name = "registry-service", configuration = RegistryClient.Lookup.class)
interface RegistryClient {
    @GetMapping("/internal/sites/nearest")
    Nearest nearest(@RequestParam("area") String area, @RequestParam("service") String service);

    record Nearest(List<Place> sites) {}

    record Place(String id, String name) {}

    /** Looking up places is this service's own right. */
    class Lookup extends ServiceToken {
        Lookup() {
            super("registry.lookup");
        }
    }
}
