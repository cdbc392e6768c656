package cn.onestop.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address on the platform that something names.
 *
 * @param method {@code GET} unless the text says otherwise
 * @param path from the gateway's root; with {@code …}, {@code $X} or braces where each reader puts something in
 */
record Named(String where, String method, String path) {
    private static final String PATH = "(/[^\\s`\"'<>),;?|]*)";
    /** {@code POST /api/x}, {@code `/swagger-ui.html`}, {@code $G/api/x}, {@code http://127.0.0.1:8080/x}, {@code localhost:8080/x}. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(GET|POST|PUT|PATCH|DELETE) |`|\\$G|(?:https?://)?(?:127\\.0\\.0\\.1|localhost):\\d+)" + PATH);
    private static final Pattern MARKUP = Pattern.compile("(?:href|src|action)=\"" + "(/[^\"#?]*)");
    private static final Pattern POSTED = Pattern.compile("-X (POST|PUT|PATCH|DELETE)|(?:-d|--data) ");

    boolean isFilledInByTheReader() {
        return path.matches(".*[…${}*].*");
    }

    boolean isInner() {
        return path.startsWith("/internal/");
    }

    /** Those of a README, of a document, or of what a command prints. */
    static List<Named> inText(String where, String text) {
        List<Named> found = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher address = ADDRESS.matcher(line);
            while (address.find()) {
                String method = address.group(1) == null ? curled(line, address.group()) : address.group(1);
                String path = address.group(2).replaceAll("[.:]+$", "");
                found.add(new Named(where, method, path.isEmpty() ? "/" : path));
            }
        }
        return found;
    }

    /** Those that a page leads to. */
    static List<Named> inPage(String where, String html) {
        return MARKUP.matcher(html)
                .results()
                .map(link -> new Named(where, "GET", link.group(1).replace("&amp;", "&")))
                .distinct()
                .toList();
    }

    private static String curled(String line, String address) {
        if (!address.startsWith("$G") || line.contains("-G ")) {
            return "GET";
        }
        Matcher posted = POSTED.matcher(line.substring(Math.max(0, line.indexOf("curl"))));
        return posted.find() ? (posted.group(1) == null ? "POST" : posted.group(1)) : "GET";
    }
}
