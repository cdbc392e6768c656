package cn.onestop.identity.adapter.oauth;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A website that wants to be sure asks for a log-in anew ({@code prompt=login}), or for one that is not older than so many seconds
 * ({@code max_age}; OpenID Connect Core 3.1.2.1). The website reads in {@code auth_time} that it was done.
 */
final class FreshLogin extends OncePerRequestFilter {
    /** Since when the log-in must have been; what the wish became once the person was sent to the log-in page. */
    private static final String SINCE = "login_since";

    private static final String PROMPT = "prompt";
    private static final String MAX_AGE = "max_age";

    private final InstantSource clock;

    FreshLogin(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().endsWith("/oauth2/authorize");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> prompts = words(request.getParameter(PROMPT));
        boolean loggedIn = SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn;
        boolean stale = SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn login
                && (prompts.contains("login") || isOlder(login, request));
        if (stale && prompts.contains("none")) {
            SecurityContextHolder.clearContext(); // the website is told that a log-in is required
        } else if (stale || (!loggedIn && prompts.equals(List.of("login")))) {
            response.sendRedirect("/login?continue="
                    + URLEncoder.encode("/oauth2/authorize?" + afterwards(request), StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOlder(LoggedIn login, HttpServletRequest request) {
        Optional<Instant> oldest = number(request.getParameter(MAX_AGE))
                .map(seconds -> clock.instant().minusSeconds(seconds));
        Optional<Instant> since = number(request.getParameter(SINCE)).map(Instant::ofEpochSecond);
        return Stream.concat(oldest.stream(), since.stream())
                .anyMatch(instant -> login.at().isBefore(instant));
    }

    /** The same wish once more, in which "now" has become an instant: a log-in that is done then serves. */
    private String afterwards(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return Stream.concat(
                        Stream.of(query.split("&"))
                                .filter(pair -> !pair.startsWith(PROMPT + "=")
                                        && !pair.startsWith(MAX_AGE + "=")
                                        && !pair.startsWith(SINCE + "=")),
                        Stream.of(SINCE + "=" + clock.instant().getEpochSecond()))
                .collect(Collectors.joining("&"));
    }

    /** What is no number asks for nothing. */
    private static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}|\\d{10}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
