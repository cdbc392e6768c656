package cn.onestop.web.outgoing;

import cn.onestop.web.Problems;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer's token endpoint, as this service's own client. */
final class TokenEndpoint {
    private static final Logger log = LoggerFactory.getLogger(TokenEndpoint.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String ISSUER = "identity-service";

    private final OutgoingProperties properties;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(500))
            .build();

    record Token(String value, Duration life) {}

    TokenEndpoint(OutgoingProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
    }

    Token ask(Map<String, String> form) {
        if (properties.clientSecret().isBlank()) {
            throw new IllegalStateException(
                    "ONESTOP_CLIENT_SECRET is not set: " + properties.clientId() + " can't ask for tokens");
        }
        HttpResponse<String> response = send(form);
        if (response.statusCode() == 200) {
            return read(response.body());
        }
        if (response.statusCode() == 400 && response.body().contains("\"invalid_grant\"")) {
            throw Problems.unauthenticated(); // the caller's token ran out, or was taken back, meanwhile
        }
        log.error(
                "the issuer refuses {} a token for {}: {} {}",
                properties.clientId(),
                form.get("audience"),
                response.statusCode(),
                response.body().lines().findFirst().orElse(""));
        throw Problems.unavailable(ISSUER, properties.retryAfter());
    }

    private HttpResponse<String> send(Map<String, String> form) {
        URI uri = properties.tokenUri();
        String body = form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        String credentials = encode(properties.clientId()) + ":" + encode(properties.clientSecret());
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw Problems.unavailable(ISSUER, properties.retryAfter(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable(ISSUER, properties.retryAfter(), e);
        }
    }

    private Token read(String body) {
        try {
            JsonNode answer = json.readTree(body);
            return new Token(
                    answer.get("access_token").asString(),
                    Duration.ofSeconds(answer.path("expires_in").asLong(60)));
        } catch (JacksonException | NullPointerException e) {
            throw Problems.unavailable(ISSUER, properties.retryAfter(), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
