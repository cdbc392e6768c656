package cn.onestop.identity.adapter.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a log-in may lead to. */
final class Urls {
    /** The only place a log-in leads to, besides its own page: so that no link can send people elsewhere with it. */
    private static final String AUTHORIZE = "/oauth2/authorize?";

    private Urls() {}

    /** What was asked for if it is allowed, else nothing. */
    static String allowed(@Nullable String next) {
        return next != null && next.startsWith(AUTHORIZE) && next.chars().noneMatch(c -> c < ' ' || c == '\\')
                ? next
                : "";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
