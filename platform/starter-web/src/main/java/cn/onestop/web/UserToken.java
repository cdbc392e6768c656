package cn.onestop.web;

import cn.onestop.web.outgoing.OutgoingTokens;
import feign.RequestInterceptor;
import org.springframework.context.annotation.Bean;

/**
 * A Feign client's configuration: calls on the caller's behalf, with the caller's token exchanged for one of the target's
 * audience (RFC 8693), so that the target judges the caller's own rights.
 *
 * <pre>{@code @FeignClient(name = "registry-service", configuration = UserToken.class)}</pre>
 */
public class UserToken {
    @Bean
    RequestInterceptor onBehalfOfCaller(OutgoingTokens tokens) {
        return request -> request.header(
                "Authorization",
                "Bearer " + tokens.onBehalfOfCaller(request.feignTarget().name()));
    }
}
