package cn.onestop.identity.config;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service.
 *
 * @param passwordStrength bcrypt's cost, as a power of two
 * @param sessionLasts how long a log-in in a browser serves
 * @param services the platform's services as clients, by name
 * @param websites public clients, by name
 * @param admin the first administrator, made when there is no account at all
 */
@ConfigurationProperties("onestop.identity")
public record IdentityProperties(
        int passwordStrength,
        Duration sessionLasts,
        Keys keys,
        Map<String, Service> services,
        @DefaultValue Map<String, Website> websites,
        @Nullable Admin admin) {
    /** When signing keys change. */
    public record Keys(Duration signsFor, Duration lead, Duration keptFor) {}

    /**
     * A service as a client.
     *
     * @param secret blank where the environment gives none: it can have no tokens then
     * @param calls names of the services it may call
     */
    public record Service(
            @DefaultValue("") String secret,
            @DefaultValue Set<String> scopes,
            @DefaultValue Set<String> calls) {}

    /**
     * A website or app that people log in with.
     *
     * @param redirectUris empty where there is none
     * @param thirdParty whether people are asked before it is told who they are
     */
    public record Website(
            @DefaultValue Set<String> redirectUris,
            @DefaultValue("false") boolean thirdParty) {}

    /** @param password blank for no first administrator */
    public record Admin(
            @DefaultValue("") String login,
            @DefaultValue("") String password) {}
}
