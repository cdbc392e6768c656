package cn.onestop.identity.adapter.login;

import cn.onestop.identity.adapter.oauth.LoggedIn;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.LoginSession;
import cn.onestop.identity.domain.LoginSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Who has logged in, out of the cookie and the database: no server keeps a session, so any instance serves anyone. */
public final class LoginContexts implements SecurityContextRepository {
    private final LoginSessions sessions;
    private final Accounts accounts;
    private final LoginCookie cookie;
    private final InstantSource clock;

    public LoginContexts(LoginSessions sessions, Accounts accounts, LoginCookie cookie, InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.cookie = cookie;
        this.clock = clock;
    }

    /** The log-in this request belongs to; empty when there is none, it has expired, or the account is closed. */
    public Optional<LoggedIn> login(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(secret -> sessions.find(secret, clock.instant()))
                .filter(session -> accounts.find(session.account())
                        .filter(Account::enabled)
                        .isPresent())
                .map(LoginContexts::loggedIn);
    }

    private static LoggedIn loggedIn(LoginSession session) {
        return new LoggedIn(session.account(), session.authenticatedAt(), session.method());
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Lazily(() -> context(request));
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        login(request).ifPresent(context::setAuthentication);
        return context;
    }

    /** Nothing: a log-in is opened and closed by the pages alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    private static final class Lazily implements DeferredSecurityContext {
        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext loaded;

        Lazily(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = loaded;
            if (context == null) {
                context = load.get();
                loaded = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
