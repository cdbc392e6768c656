package cn.onestop.identity.adapter.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where a log-in may lead to. */
final class Urls {
    /** The only place a log-in leads to, besides its own page: so that no link can send people elsewhere with it. */
    private static final String AUTHORIZE = "/oauth2/authorize?";

    private static final String ILLEGAL = " \"<>^`{|}";

    private Urls() {}

    /**
     * What was asked for if it is allowed, else nothing. A blank or a character that no URL may hold is written as a URL does:
     * some clients decode once more than was encoded.
     */
    static String allowed(@Nullable String next) {
        if (next == null || !next.startsWith(AUTHORIZE) || next.chars().anyMatch(c -> c < ' ' || c == '\\')) {
            return "";
        }
        try {
            return new URI(wellFormed(next)).toString();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static String wellFormed(String next) {
        StringBuilder url = new StringBuilder(next.length());
        next.codePoints().forEach(c -> {
            String text = Character.toString(c);
            url.append(c > '~' || ILLEGAL.indexOf(c) >= 0 ? encode(text).replace("+", "%20") : text);
        });
        return url.toString();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
