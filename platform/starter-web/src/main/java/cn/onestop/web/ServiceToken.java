package cn.onestop.web;

import cn.onestop.web.outgoing.OutgoingTokens;
import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;

/**
 * A Feign client's configuration: calls in this service's own name with one scope. Subclass it per scope.
 *
 * <pre>{@code
 * class ReferralFacts extends ServiceToken { ReferralFacts() { super("referrals.facts"); } }
 * @FeignClient(name = "mediation-service", configuration = ReferralFacts.class)
 * }</pre>
 */
public abstract class ServiceToken {
    private final String scope;

    protected ServiceToken(String scope) {
        this.scope = scope;
    }

    @Bean
    RequestInterceptor inOwnName(OutgoingTokens tokens) {
        return request -> request.header(
                "Authorization",
                "Bearer " + tokens.ofService(request.feignTarget().name(), scope));
    }
}
