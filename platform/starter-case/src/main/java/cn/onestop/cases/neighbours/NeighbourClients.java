package cn.onestop.cases.neighbours;

import cn.onestop.web.outgoing.OutgoingTokens;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;

/** Makes Feign clients that call another service in this service's own name, with one scope each. A bean. */
public final class NeighbourClients {
    private final FeignClientBuilder builder;
    private final OutgoingTokens tokens;

    NeighbourClients(ApplicationContext context, OutgoingTokens tokens) {
        this.builder = new FeignClientBuilder(context);
        this.tokens = tokens;
    }

    /**
     * @param type an interface with Spring's mapping annotations
     * @param service the callee's name in discovery
     */
    public <T> T of(Class<T> type, String service, String scope) {
        return builder.forType(type, service)
                .contextId(service + "-" + scope)
                .customize(feign -> feign.requestInterceptor(
                        request -> request.header("Authorization", "Bearer " + tokens.ofService(service, scope))))
                .build();
    }
}
