package cn.onestop.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One caller of the platform. Behaves as a good client: a creation carries a key, a change the version it is based on,
 * and what answers 503 or not at all is repeated with the same key, so that nothing takes effect twice.
 */
public final class Api {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient http;
    private final URI gateway;
    private final @Nullable Supplier<String> token;
    private final String purpose;

    private Api(HttpClient http, URI gateway, @Nullable Supplier<String> token, String purpose) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
        this.purpose = purpose;
    }

    /** A caller who is not logged in. */
    public static Api anonymous(URI gateway) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return new Api(http, gateway, null, "");
    }

    /** The same, with a token for each call. */
    public Api as(Supplier<String> accessToken) {
        return new Api(http, gateway, accessToken, purpose);
    }

    /** The same, saying what it looks at cases for. */
    public Api forPurpose(String what) {
        return new Api(http, gateway, token, what);
    }

    public URI gateway() {
        return gateway;
    }

    public Answer get(String path) {
        return patiently(() -> request(path).GET());
    }

    /** Once, whatever comes back. */
    public Answer tryGet(String path) {
        Instant start = Instant.now();
        try {
            return send(request(path).GET(), start);
        } catch (IOException e) {
            return away(start);
        }
    }

    /** A creation, with a fresh key. */
    public Answer create(String path, Object body) {
        return create(path, body, UUID.randomUUID().toString());
    }

    public Answer create(String path, Object body, String key) {
        return patiently(() -> json(request(path), "POST", body).header("Idempotency-Key", key));
    }

    /** A file; a fresh key. */
    public Answer upload(String path, byte[] content) {
        String key = UUID.randomUUID().toString();
        return patiently(() -> request(path)
                .header("Content-Type", "application/octet-stream")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    /**
     * A change of what {@code path} belongs to: reads the version, then changes it; when somebody else was faster, again.
     *
     * @param item the path of the case
     */
    public Answer change(String item, String path, Object body) {
        return change(item, path, "POST", body);
    }

    /** The same by PUT. */
    public Answer put(String item, String path, Object body) {
        return change(item, path, "PUT", body);
    }

    private Answer change(String item, String path, String method, Object body) {
        String key = UUID.randomUUID().toString();
        for (int left = 20; ; left--) {
            String etag = get(item).expect(200).etag().orElseThrow(() -> new Answer.Unexpected("no ETag on " + item));
            Answer answer = patiently(() -> json(request(path), method, body)
                    .header("Idempotency-Key", key)
                    .header("If-Match", etag));
            if (answer.status() != 412 || left == 0) {
                return answer;
            }
        }
    }

    /** Reads until it is as wanted; a service that is away for a while is waited for. */
    public Answer await(String path, String what, Predicate<JsonNode> wanted) {
        Instant start = Instant.now();
        Answer last = tryGet(path);
        while (!(last.status() == 200 && wanted.test(last.body()))) {
            if (Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new Answer.Unexpected("waited " + PATIENCE.toSeconds() + " s for " + what + "; last " + last);
            }
            pause();
            last = tryGet(path);
        }
        return new Answer(
                last.status(), last.body(), last.etag(), last.retryAfter(), Duration.between(start, Instant.now()));
    }

    private Answer patiently(Supplier<HttpRequest.Builder> request) {
        Instant start = Instant.now();
        while (true) {
            boolean late = Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0;
            try {
                Answer answer = send(request.get(), start);
                if (late || (answer.status() != 503 && answer.status() != 429)) {
                    return answer;
                }
            } catch (IOException e) {
                if (late) {
                    throw new Answer.Unexpected(
                            "no answer from " + gateway + " for " + PATIENCE.toSeconds() + " s: " + e);
                }
            }
            pause();
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .header("Accept-Language", "zh-CN");
        if (token != null) {
            request.header("Authorization", "Bearer " + token.get());
        }
        if (!purpose.isEmpty()) {
            request.header("Purpose", purpose);
        }
        return request;
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private Answer send(HttpRequest.Builder request, Instant start) throws IOException {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Promised.check(response);
            String text = response.body();
            JsonNode body = text.isBlank() ? JsonNodeFactory.instance.missingNode() : parse(text);
            return new Answer(
                    response.statusCode(),
                    body,
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Retry-After"),
                    Duration.between(start, Instant.now()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (tools.jackson.core.JacksonException e) {
            return JsonNodeFactory.instance.objectNode().put("notJson", text);
        }
    }

    private static Answer away(Instant start) {
        return new Answer(
                0,
                JSON.valueToTree(Map.of("away", true)),
                Optional.empty(),
                Optional.empty(),
                Duration.between(start, Instant.now()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Answer.Unexpected("interrupted");
        }
    }
}
