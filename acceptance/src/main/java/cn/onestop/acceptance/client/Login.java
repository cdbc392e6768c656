package cn.onestop.acceptance.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log-in as a website does it: authorization code with PKCE through the log-in page. Gives an access token for each
 * call and fetches a new one before it expires.
 */
public final class Login implements Supplier<String> {
    private static final String CLIENT = "onestop-web";
    private static final Pattern CSRF =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");
    private static final Duration SPARE = Duration.ofSeconds(60);

    private final URI gateway;
    private final URI redirect;
    private final String user;
    private final String password;
    private String token = "";
    private Instant freshUntil = Instant.MIN;

    public Login(URI gateway, String user, String password) {
        this.gateway = gateway;
        this.redirect = gateway.resolve("/callback");
        this.user = user;
        this.password = password;
    }

    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(freshUntil)) {
            try {
                logIn();
            } catch (IOException e) {
                throw new Answer.Unexpected("the log-in of " + user + " failed: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Answer.Unexpected("interrupted");
            }
        }
        return token;
    }

    private void logIn() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        String verifier = random();
        String state = random();
        URI authorize = gateway.resolve("/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        redirect.toString(),
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
        URI page = follow(browser, authorize);
        String html = text(
                browser,
                HttpRequest.newBuilder(page).header("Accept", "text/html").GET());
        Matcher csrf = CSRF.matcher(html);
        if (!csrf.find()) {
            throw new IOException("no log-in form on " + page);
        }
        String sent = csrf.group(1) == null ? csrf.group(2) : csrf.group(1);
        HttpResponse<String> loggedIn = post(
                browser,
                gateway.resolve("/login"),
                Map.of(
                        "username",
                        user,
                        "password",
                        password,
                        "_csrf",
                        sent,
                        "continue",
                        query(page).getOrDefault("continue", "")));
        URI location = location(loggedIn);
        while (!location.toString().startsWith(redirect.toString())) {
            if (location.getQuery() != null && location.getQuery().contains("error")) {
                throw new IOException("refused: " + location);
            }
            location = follow(browser, location);
        }
        Map<String, String> answer = query(location);
        if (!state.equals(answer.get("state")) || answer.get("code") == null) {
            throw new IOException("no code for this log-in in " + location);
        }
        HttpResponse<String> tokens = post(
                browser,
                gateway.resolve("/oauth2/token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CLIENT,
                        "code",
                        answer.get("code"),
                        "redirect_uri",
                        redirect.toString(),
                        "code_verifier",
                        verifier));
        if (tokens.statusCode() != 200) {
            throw new IOException("no token: " + tokens.statusCode() + " " + tokens.body());
        }
        JsonNode given = JsonMapper.shared().readTree(tokens.body());
        token = given.path("access_token").asString();
        freshUntil =
                Instant.now().plusSeconds(given.path("expires_in").asLong(60)).minus(SPARE);
    }

    /** Where a redirect leads. */
    private URI follow(HttpClient browser, URI from) throws IOException, InterruptedException {
        return location(browser.send(
                HttpRequest.newBuilder(gateway.resolve(from))
                        .header("Accept", "text/html")
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString()));
    }

    private URI location(HttpResponse<String> response) throws IOException {
        String location = response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("expected a redirect from " + response.uri() + ", got "
                        + response.statusCode() + " " + response.body()));
        return response.uri().resolve(location);
    }

    private static String text(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static HttpResponse<String> post(HttpClient browser, URI to, Map<String, String> fields)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html, application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
