package cn.onestop.web.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service is given from outside.
 *
 * @param hmacKey base64 of at least 32 random bytes, the same on every instance of a service; signs cursors and hashes keys
 * @param clock business time
 * @param leaving how an instance goes
 */
@ConfigurationProperties("onestop")
public record PlatformProperties(
        @DefaultValue("") String hmacKey,
        @DefaultValue Clock clock,
        @DefaultValue Leaving leaving) {

    /**
     * Business time; only a trial's can be moved.
     *
     * @param offset how far ahead of the system's it starts
     */
    public record Clock(
            @DefaultValue("false") boolean movable,
            @DefaultValue("PT0S") Duration offset) {}

    /** @param patience how long callers may still know an instance that has deregistered: their load balancers' cache */
    public record Leaving(@DefaultValue("3s") Duration patience) {}
}
