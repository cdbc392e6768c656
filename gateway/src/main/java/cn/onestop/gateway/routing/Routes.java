package cn.onestop.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.LoadBalancerFilterFunctions.lb;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.gateway.GatewayProperties.Backend;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** One route a service, and one to its API's description. What is not named is not routed, {@code /internal/**} above all. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> routesToServices(GatewayProperties properties, Guards guards) {
        RouterFunctions.Builder all = RouterFunctions.route();
        for (Map.Entry<String, Backend> backend : properties.backends().entrySet()) {
            String service = backend.getKey();
            GuardedForwarding guarded = new GuardedForwarding(
                    service,
                    guards.of(service),
                    properties.protection().retries(),
                    properties.protection().retryAfter());
            all.add(toService(service, backend.getValue(), guarded)).add(toApiDescription(service, guarded));
        }
        return all.build();
    }

    private static RouterFunction<ServerResponse> toService(
            String service, Backend backend, GuardedForwarding guarded) {
        RouterFunctions.Builder route =
                route(service).route(path(backend.paths().toArray(String[]::new)), http());
        if (backend.preserveHost()) {
            route.before(preserveHostHeader());
        }
        return route.filter(guarded).filter(lb(service)).build();
    }

    private static RouterFunction<ServerResponse> toApiDescription(String service, GuardedForwarding guarded) {
        return route(service + "-api")
                .GET("/v3/api-docs/" + service, http())
                .before(setPath("/v3/api-docs"))
                .filter(guarded)
                .filter(lb(service))
                .build();
    }
}
