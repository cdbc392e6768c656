package cn.onestop.acceptance.attacks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no browser sends is refused, and is never our failure. */
final class OddRequests {
    private static final List<String> UNKNOWN = List.of("BREW", "PROPFIND", "TRACE", "LOCK", "HACK");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private OddRequests() {}

    static List<Attack> all() {
        return List.of(
                new Attack(
                        10,
                        "a parameter without a name is no failure",
                        Set.of(Flaw.EMPTY_NAME_FAILS),
                        OddRequests::emptyNames),
                new Attack(
                        10,
                        "a blank in `continue` is no failure",
                        Set.of(Flaw.BLANK_IN_CONTINUE_FAILS),
                        OddRequests::blankInContinue),
                new Attack(
                        10,
                        "methods that nobody knows are 405",
                        Set.of(Flaw.UNKNOWN_METHODS_PASS),
                        OddRequests::unknownMethods),
                new Attack(
                        10,
                        "line ends in a path, a name or a header make no header of an answer",
                        Set.of(Flaw.HEADERS_SPLIT),
                        OddRequests::lineEnds));
    }

    private static void emptyNames(Target target, Findings findings) {
        String loggedIn = target.loggedIn();
        for (String query :
                List.of("?=", "?=1", "?&=&", "?limit=5&=", "?%20=1", "?[]=1", "?a[=1", "?%00=1", "?a=%ff")) {
            target.spend(3);
            for (Reply reply : List.of(
                    target.get("/api/one-stop/overview" + query, loggedIn),
                    target.get("/api/mediations" + query, loggedIn),
                    target.get("/api/one-stop/overview" + query))) {
                findings.unless(!reply.isFailure(), "overview" + query + " was answered with " + reply);
            }
        }
    }

    private static void blankInContinue(Target target, Findings findings) {
        for (String next : List.of(
                "/oauth2/authorize?scope=openid api&client_id=onestop-web",
                "/a b",
                "/\r\nX-Split: 1",
                "//evil.example/ ",
                "/%zz")) {
            target.spend(2);
            String encoded = URLEncoder.encode(next, StandardCharsets.UTF_8);
            Reply page = target.get("/login?continue=" + encoded, "Accept-Language: en");
            findings.unless(!page.isFailure(), "the log-in page was answered with " + page);
            Matcher csrf = CSRF.matcher(page.body());
            String cookie = page.header("set-cookie").orElse("").split(";", 2)[0];
            Reply loggedIn = target.request(
                    "POST",
                    "/login",
                    "username=worker&password=Trial-2026&continue=" + encoded + "&_csrf="
                            + (csrf.find() ? URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8) : ""),
                    "Content-Type: application/x-www-form-urlencoded",
                    "Cookie: " + cookie);
            findings.unless(!loggedIn.isFailure(), "a log-in that goes on to '" + next.strip() + "' got " + loggedIn);
            String location = loggedIn.header("location").orElse("");
            findings.unless(
                    !location.contains("evil.example")
                            && loggedIn.header("x-split").isEmpty(),
                    "a log-in leads to " + location);
        }
    }

    private static void unknownMethods(Target target, Findings findings) {
        for (String method : UNKNOWN) {
            for (String path : List.of("/api/mediations", "/api/one-stop/overview", "/api/areas/21", "/login")) {
                target.spend(1);
                Reply reply = target.request(method, path, "");
                findings.unless(reply.status() == 405, method + " " + path + " was answered with " + reply.status());
            }
        }
    }

    private static void lineEnds(Target target, Findings findings) {
        String mark = "x-split-" + UUID.randomUUID();
        for (String path : List.of(
                "/api/areas/21%0d%0a" + mark + ":1",
                "/api/mediations?a%0d%0a" + mark + ":1=1",
                "/login?continue=/%0d%0a" + mark + ":1",
                "/oauth2/authorize?state=a%0d%0a" + mark + ":1")) {
            target.spend(1);
            Reply reply = target.get(path, "Accept-Language: en" + "%0d%0a" + mark + ":1");
            findings.unless(!reply.isFailure(), path.replace(mark, "…") + " was answered with " + reply);
            findings.unless(reply.header(mark).isEmpty(), "an answer's header was written by a request");
        }
    }
}
