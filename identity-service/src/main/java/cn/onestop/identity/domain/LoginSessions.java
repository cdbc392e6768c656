package cn.onestop.identity.domain;

import java.time.Instant;
import java.util.Optional;

/** The log-ins of browsers, shared by all instances. */
public interface LoginSessions {
    /** @return the secret that the browser keeps */
    String open(LoginSession session);

    Optional<LoginSession> find(String secret, Instant now);

    void close(String secret);

    /** Ends the account's sessions in every browser, and keeps that whoever logged in until then is logged in no more. */
    void closeAllOf(String account, Instant at);

    /** Whether a log-in of that time was ended since, together with all others of the account. */
    boolean isEnded(String account, Instant authenticatedAt);
}
