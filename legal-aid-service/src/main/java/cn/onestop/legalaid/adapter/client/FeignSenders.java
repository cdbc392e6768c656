package cn.onestop.legalaid.adapter.client;

import cn.onestop.kernel.Line;
import cn.onestop.legalaid.application.Senders;
import cn.onestop.web.outgoing.OutgoingTokens;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Asks whichever line sent a referral: one client for each, made when it is first needed. */
@Component
class FeignSenders implements Senders {
    private static final String SCOPE = "referrals.facts";

    private final Map<Line, SenderClient> clients = new ConcurrentHashMap<>();
    private final FeignClientBuilder builder;
    private final OutgoingTokens tokens;

    FeignSenders(ApplicationContext context, OutgoingTokens tokens) {
        this.builder = new FeignClientBuilder(context);
        this.tokens = tokens;
    }

    @Override
    public Facts facts(Line sender, String referral) {
        return clients.computeIfAbsent(sender, this::client).facts(referral);
    }

    private SenderClient client(Line sender) {
        String service = sender.serviceName();
        return builder.forType(SenderClient.class, service)
                .contextId("sender-" + service)
                .customize(feign -> feign.requestInterceptor(
                        request -> request.header("Authorization", "Bearer " + tokens.ofService(service, SCOPE))))
                .build();
    }
}
