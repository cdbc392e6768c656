package cn.onestop.web.problem;

import cn.onestop.web.Problem;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Ends a response with a problem, from a controller, a filter or the container alike. A bean. */
public final class ProblemWriter {
    private final ProblemBodies bodies;
    private final Tracer tracer;

    public ProblemWriter(ProblemBodies bodies, Tracer tracer) {
        this.bodies = bodies;
        this.tracer = tracer;
    }

    /** Writes it, whatever the caller accepts: an error in another format helps nobody. Too late once the answer has begun. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        if (problem.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
        }
        if (problem.status() == HttpStatus.UNAUTHORIZED && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"onestop\"");
        }
        Locale reader = Languages.of(request);
        Span span = tracer.currentSpan();
        byte[] body = bodies.write(
                problem,
                reader,
                request.getRequestURI(),
                span == null ? null : span.context().traceId());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
