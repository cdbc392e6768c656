package cn.onestop.identity.adapter.oauth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Someone who has logged in, or a partner's client whose token is exchanged: an id, when and how, and nothing else. */
public final class LoggedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final Instant at;
    private final String method;

    public LoggedIn(String id, Instant at, String method) {
        super(List.of());
        this.id = id;
        this.at = at;
        this.method = method;
        setAuthenticated(true);
    }

    @Override
    public String getPrincipal() {
        return id;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    public Instant at() {
        return at;
    }

    public String method() {
        return method;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoggedIn login && login.id.equals(id) && login.at.equals(at) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
