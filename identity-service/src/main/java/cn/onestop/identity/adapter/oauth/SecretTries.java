package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.domain.Allowance;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.Allowances.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Limits how often a client's secret may be guessed: from one address soon, over all addresses slowly. Where the client itself has
 * proved its secret lately it is heard whatever others try, so that nobody can lock a partner out by guessing.
 */
final class SecretTries implements AuthenticationProvider {
    private static final Logger log = LoggerFactory.getLogger(SecretTries.class);

    private final AuthenticationProvider secrets;
    private final Allowances allowances;
    private final InstantSource clock;

    /** @param secrets who judges the secret */
    SecretTries(AuthenticationProvider secrets, Allowances allowances, InstantSource clock) {
        this.secrets = secrets;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Too many wrong secrets: tells when the next one is heard. */
    static final class TooMany extends OAuth2AuthenticationException {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        TooMany(Duration retryAfter) {
            super(new OAuth2Error(
                    OAuth2ErrorCodes.INVALID_CLIENT, "too many wrong secrets: wait, then try again", null));
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }

    @Override
    public @Nullable Authentication authenticate(Authentication client) {
        if (client.getCredentials() == null) {
            return secrets.authenticate(client); // it shows no secret
        }
        Instant now = clock.instant();
        String id = client.getName();
        String here = id + "\n" + address(client);
        Use fromHere = allowances.take(Allowance.SECRETS_BY_CLIENT_AND_ADDRESS, here, now);
        Use fromAnywhere = allowances.take(Allowance.SECRETS_BY_CLIENT, id, now);
        if (fromHere.isOver() || (fromAnywhere.isOver() && !isAtHome(here, now))) {
            log.warn("the secret of a client is tried too often");
            throw tooMany(fromHere.isOver() ? fromHere : fromAnywhere, now);
        }
        Authentication known = secrets.authenticate(client); // a wrong one throws, and stays counted
        allowances.giveBack(Allowance.SECRETS_BY_CLIENT, id);
        if (known != null) {
            allowances.reset(Allowance.SECRETS_BY_CLIENT_AND_ADDRESS, here);
            allowances.take(Allowance.CLIENT_AT_HOME, here, now);
        } else {
            allowances.giveBack(Allowance.SECRETS_BY_CLIENT_AND_ADDRESS, here);
        }
        return known;
    }

    private boolean isAtHome(String here, Instant now) {
        boolean known = allowances.take(Allowance.CLIENT_AT_HOME, here, now).used() > 1;
        allowances.giveBack(Allowance.CLIENT_AT_HOME, here);
        return known;
    }

    private static TooMany tooMany(Use over, Instant now) {
        Duration left = Duration.between(now, over.until());
        return new TooMany(left.isPositive() ? left : Duration.ofSeconds(1));
    }

    private static String address(Authentication client) {
        return client.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(type) && secrets.supports(type);
    }
}
