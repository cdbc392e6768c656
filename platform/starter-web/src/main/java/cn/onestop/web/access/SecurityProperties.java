package cn.onestop.web.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are good here.
 *
 * @param issuer the {@code iss} that tokens must carry: the public address of the gateway, or any OIDC issuer's
 * @param jwksUri where its public keys are read; may be an inner address
 * @param audience what users' tokens are issued for; this service's own name is always accepted too
 * @param clockSkew how far the issuer's clock may be off
 * @param userScope what a user's token must carry to be good for more than saying who the user is; empty where the issuer knows no
 *     such scope
 * @param open paths that need no token, beside operations for anyone
 * @param claims where the issuer puts what
 */
@ConfigurationProperties("onestop.security")
public record SecurityProperties(
        String issuer,
        URI jwksUri,
        @DefaultValue("onestop-api") String audience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("api") String userScope,
        @DefaultValue List<String> open,
        @DefaultValue Claims claims) {

    /** Claim names; a dot leads into an object ({@code realm_access.roles}). */
    public record Claims(
            @DefaultValue("person_key") String personKey,
            @DefaultValue("roles") String roles,
            @DefaultValue("areas") String areas,
            @DefaultValue("scope") String scope,
            @DefaultValue("act") String actor,
            @DefaultValue("client_id") String client) {}
}
