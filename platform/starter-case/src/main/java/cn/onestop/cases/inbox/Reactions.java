package cn.onestop.cases.inbox;

import cn.onestop.cases.Correlations;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.regex.Pattern;

/** All of a service's reactions. */
final class Reactions {
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final int SPAN_ID_LENGTH = 16;

    private final List<Reaction> all;
    private final Tracer tracer;

    Reactions(List<Reaction> all, Tracer tracer) {
        this.all = List.copyOf(all);
        this.tracer = tracer;
    }

    /** Calls every reaction to the event's type; an event that nobody reacts to is done with. */
    void dispatch(CaseEvent event) {
        Span span = span(event);
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            Correlations.within(event.correlationId(), () -> react(event));
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }

    private void react(CaseEvent event) {
        all.stream()
                .filter(reaction -> reaction.types().stream().anyMatch(type -> Topics.matches(type, event.type())))
                .forEach(reaction -> reaction.react(event));
    }

    /** Goes on with the trace of the request that set the event off: its id travels as the correlation. */
    private Span span(CaseEvent event) {
        Span.Builder span = tracer.spanBuilder().name("react to " + event.type());
        String trace = event.correlationId();
        if (TRACE_ID.matcher(trace).matches()) {
            span.setParent(tracer.traceContextBuilder()
                    .traceId(trace)
                    .spanId(trace.substring(SPAN_ID_LENGTH))
                    .build());
        }
        return span.start();
    }
}
