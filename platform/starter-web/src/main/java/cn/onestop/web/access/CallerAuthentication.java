package cn.onestop.web.access;

import cn.onestop.web.Caller;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A checked token with the caller it stands for. */
public final class CallerAuthentication extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final boolean reaching;

    public CallerAuthentication(Jwt token, Caller caller) {
        this(token, caller, true);
    }

    /** @param reaching whether the token is good for operations, or only says who somebody is */
    CallerAuthentication(Jwt token, Caller caller, boolean reaching) {
        super(token, Set.of(), caller.id());
        this.caller = caller;
        this.reaching = reaching;
    }

    public Caller caller() {
        return caller;
    }

    /** Of the present request; empty without a token, and with one that is good for no operation. */
    public static Optional<CallerAuthentication> current() {
        return present().filter(known -> known.reaching);
    }

    /** Whether the present request carries a good token that is good for no operation. */
    static boolean isOfIdentityOnly() {
        return present().filter(known -> !known.reaching).isPresent();
    }

    private static Optional<CallerAuthentication> present() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present instanceof CallerAuthentication known ? Optional.of(known) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication known && known.reaching == reaching && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
