package cn.onestop.registry.adapter.client;

import cn.onestop.kernel.Line;
import cn.onestop.registry.application.LineFeeds;
import cn.onestop.web.outgoing.OutgoingTokens;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;

/** The feeds of the lines that are deployed, each by a Feign client that is made for it: a new line is a setting. */
public final class FeignLineFeeds implements LineFeeds {
    private static final String SCOPE = "cases.feed";
    private static final int PAGE = 200;

    private final Map<String, CaseFeed> feeds = new HashMap<>();

    public FeignLineFeeds(ApplicationContext context, OutgoingTokens tokens, Collection<String> lines) {
        FeignClientBuilder clients = new FeignClientBuilder(context);
        for (String name : lines) {
            String service = Line.ofWireName(name)
                    .orElseThrow(() -> new IllegalArgumentException("onestop.registry.lines: " + name + " is no line"))
                    .serviceName();
            feeds.put(
                    name,
                    clients.forType(CaseFeed.class, service)
                            .customize(feign -> feign.requestInterceptor(request ->
                                    request.header("Authorization", "Bearer " + tokens.ofService(service, SCOPE))))
                            .build());
        }
    }

    @Override
    public Set<String> lines() {
        return Set.copyOf(feeds.keySet());
    }

    @Override
    public Part page(String line, @Nullable String after) {
        CaseFeed.Part part = Objects.requireNonNull(feeds.get(line)).page(after, PAGE);
        return new Part(part.items(), part.next());
    }
}
