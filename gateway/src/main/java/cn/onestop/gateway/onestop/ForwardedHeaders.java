package cn.onestop.gateway.onestop;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** The headers of the caller's request that the one-stop hands on: who asks, in which language, what for, under which key. */
final class ForwardedHeaders {
    private static final List<String> NAMES =
            List.of("Authorization", "Accept-Language", "Purpose", "Idempotency-Key", "API-Version", "traceparent");

    private ForwardedHeaders() {}

    static HttpHeaders of(HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        for (String name : NAMES) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        headers.set(HttpHeaders.ACCEPT, "application/json, application/problem+json");
        return headers;
    }
}
