package cn.onestop.web.outgoing;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service calls others.
 *
 * @param tokenUri where its tokens come from
 * @param clientId this service as an OAuth client; its own name unless said
 * @param clientSecret the secret of that client
 * @param timeLimit of a whole call, retry included
 * @param retryAfter what a caller is told while a callee is away
 */
@ConfigurationProperties("onestop.outgoing")
public record OutgoingProperties(
        URI tokenUri,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("3s") Duration timeLimit,
        @DefaultValue("3s") Duration retryAfter,
        @DefaultValue Breaker breaker) {

    /**
     * When calls to a service that fails are no longer tried.
     *
     * @param window the number of last calls that are judged
     * @param least before so many calls nothing is judged
     * @param failing the share of them, in percent, that opens it
     * @param open how long nothing is tried
     */
    public record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("6") int least,
            @DefaultValue("50") int failing,
            @DefaultValue("3s") Duration open) {}
}
