package cn.onestop.web;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.UUID;

/** The id under which everything that one request set off stands together: the trace's. A bean. */
public final class Correlation {
    private final Tracer tracer;

    public Correlation(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The present trace's id; a fresh id outside any. */
    public String current() {
        Span span = tracer.currentSpan();
        return span == null
                ? UUID.randomUUID().toString().replace("-", "")
                : span.context().traceId();
    }
}
