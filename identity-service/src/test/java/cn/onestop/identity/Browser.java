package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser with a website in it does: cookies, forms, redirects, PKCE. Plain HTTP, as a script would. */
final class Browser {
    static final String CLIENT = "onestop-web";
    static final String REDIRECT = "http://127.0.0.1:8080/callback";
    static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    final String verifier = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    private String base;

    Browser(String base) {
        this.base = base;
    }

    /** Goes on at another instance, with the same cookies: a load balancer's doing. */
    Browser at(String other) {
        base = other;
        return this;
    }

    record Tokens(JsonNode json) {
        String accessToken() {
            return json.get("access_token").asString();
        }

        String refreshToken() {
            return json.get("refresh_token").asString();
        }

        JsonNode claims() {
            return claimsOf(accessToken());
        }
    }

    static JsonNode claimsOf(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
    }

    static String kidOf(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[0]))
                .get("kid")
                .asString();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    Tokens logIn(String login, String password) {
        return redeem(codeAfter(submitPassword(login, password)), verifier);
    }

    String authorizePath() {
        return "/oauth2/authorize?response_type=code&client_id=" + CLIENT
                + "&scope=openid%20api&state=s-1&redirect_uri=" + encode(REDIRECT) + "&code_challenge=" + challenge()
                + "&code_challenge_method=S256";
    }

    /** Opens the website's link, is sent to the log-in page, and sends name and password. */
    HttpResponse<String> submitPassword(String login, String password) {
        return submit("/login", Map.of("username", login, "password", password));
    }

    HttpResponse<String> submitLogout() {
        Matcher field = CSRF.matcher(get("/login").body());
        assertThat(field.find()).isTrue();
        return post("/logout", Map.of("_csrf", field.group(1)));
    }

    /** Reads the page that asks for consent, and sends its first form: all scopes, or none. */
    HttpResponse<String> answerConsent(HttpResponse<String> toConsent, boolean allowed) {
        HttpResponse<String> page = get(location(toConsent));
        Matcher state = STATE.matcher(page.body());
        assertThat(state.find()).as(page.body()).isTrue();
        Map<String, String> form = new LinkedHashMap<>(Map.of("client_id", "third-party", "state", state.group(1)));
        if (allowed) {
            form.put("scope", "api");
        }
        return post("/oauth2/authorize", form);
    }

    HttpResponse<String> submit(String action, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("_csrf", csrf());
        form.putIfAbsent("continue", authorizePath());
        return post(action, form);
    }

    private String csrf() {
        String to = location(get(authorizePath()));
        HttpResponse<String> page = get(to.startsWith("/login") ? to : "/login");
        Matcher field = CSRF.matcher(page.body());
        assertThat(field.find()).as(page.body()).isTrue();
        return field.group(1);
    }

    /** Follows the redirect after a log-in to the website's address, and reads the code there. */
    String codeAfter(HttpResponse<String> loggedIn) {
        assertThat(loggedIn.statusCode()).as(loggedIn.body()).isEqualTo(302);
        return codeIn(get(location(loggedIn)));
    }

    String codeIn(HttpResponse<String> authorized) {
        String to = location(authorized);
        assertThat(to).startsWith(REDIRECT).contains("state=s-1");
        Matcher code = CODE.matcher(to);
        assertThat(code.find()).as(to).isTrue();
        return code.group(1);
    }

    Tokens redeem(String code, String withVerifier) {
        HttpResponse<String> response = tryRedeem(code, withVerifier);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new Tokens(json(response));
    }

    HttpResponse<String> tryRedeem(String code, String withVerifier) {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "code", code,
                        "redirect_uri", REDIRECT,
                        "code_verifier", withVerifier));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return post(
                "/oauth2/token",
                Map.of("grant_type", "refresh_token", "client_id", CLIENT, "refresh_token", refreshToken));
    }

    HttpResponse<String> revoke(String refreshToken) {
        return post("/oauth2/revoke", Map.of("client_id", CLIENT, "token", refreshToken));
    }

    HttpResponse<String> exchange(String client, String secret, String subject, String audience) {
        return token(
                client,
                secret,
                Map.of(
                        "grant_type", EXCHANGE,
                        "subject_token", subject,
                        "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                        "audience", audience));
    }

    HttpResponse<String> clientCredentials(String client, String secret, String scope, String audience) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "client_credentials", "scope", scope));
        if (audience != null) {
            form.put("audience", audience);
        }
        return token(client, secret, form);
    }

    private HttpResponse<String> token(String client, String secret, Map<String, String> form) {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(form))));
    }

    /** A call of the API. Headers by twos. */
    HttpResponse<String> call(String method, String path, String token, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response + response.body()));
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
