package cn.onestop.web.access;

import cn.onestop.web.Caller;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A checked token with the caller it stands for. */
public final class CallerAuthentication extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    public CallerAuthentication(Jwt token, Caller caller) {
        super(token, Set.of(), caller.id());
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    /** Of the present request; empty without a token. */
    public static Optional<CallerAuthentication> current() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present instanceof CallerAuthentication known ? Optional.of(known) : Optional.empty();
    }
}
