package cn.onestop.published;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came back to a request.
 *
 * @param path without the query
 * @param headers by name, of which case does not matter
 */
public record Answered(String method, String path, int status, Map<String, List<String>> headers, String body) {
    public static Answered of(HttpResponse<String> response) {
        return new Answered(
                response.request().method(),
                response.request().uri().getRawPath(),
                response.statusCode(),
                response.headers().map(),
                response.body());
    }

    Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** The media type without its parameters; empty when none is told. */
    String type() {
        return header("Content-Type").map(type -> type.split(";", 2)[0].strip()).orElse("");
    }

    @Override
    public String toString() {
        String shown = body.length() > 2_000 ? body.substring(0, 2_000) + "…" : body;
        return method + " " + path + ": " + status + " " + shown;
    }
}
