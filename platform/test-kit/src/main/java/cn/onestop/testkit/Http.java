package cn.onestop.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller over HTTP, with a token or without. Whatever a service answers is held against its published contract. */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final @Nullable String token;

    private Http(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    public static Http at(int port) {
        return new Http("http://127.0.0.1:" + port, null);
    }

    public Http as(@Nullable String bearer) {
        return new Http(base, bearer);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, @Nullable String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, @Nullable String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** @param headers names and values in turn; a JSON body's content type is there already */
    public Answer send(String method, String path, @Nullable String body, String... headers) {
        ToldTexts.body(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    public static Answer send(HttpRequest request) {
        ToldTexts.query(request.uri());
        request.headers().firstValue("Purpose").ifPresent(ToldTexts::encoded);
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            PublishedAnswers.check(response);
            ToldTexts.answer(response.body());
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
        }

        /** The header, or empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public boolean isProblem() {
            return header("Content-Type").startsWith("application/problem+json");
        }

        /** The problem's slug, or empty text. */
        public String slug() {
            return isProblem() ? json().path("type").asString("").replace("urn:onestop:problem:", "") : "";
        }

        /** The first field that the problem names, or empty text. */
        public String field() {
            return isProblem() ? json().path("errors").path(0).path("field").asString("") : "";
        }

        @Override
        public String toString() {
            String text = body().length() > 500 ? body().substring(0, 500) + "…" : body();
            return response.request().method() + " " + response.request().uri().getPath() + ": " + status() + " "
                    + text;
        }
    }
}
