package cn.onestop.cases;

import cn.onestop.kernel.Line;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** What is counted of a line's cases. */
final class CaseMeters {
    private final MeterRegistry registry;
    private final Line line;
    private final Counter opened;
    private final DistributionSummary documentBytes;

    CaseMeters(MeterRegistry registry, Line line) {
        this.registry = registry;
        this.line = line;
        this.opened = Counter.builder("onestop.cases.opened")
                .description("cases opened by this instance")
                .tag("line", line.wireName())
                .register(registry);
        this.documentBytes = DistributionSummary.builder("onestop.cases.document")
                .description("size of the case documents that were written")
                .baseUnit("bytes")
                .tag("line", line.wireName())
                .register(registry);
    }

    void opened() {
        opened.increment();
    }

    void documentOf(int bytes) {
        documentBytes.record(bytes);
    }

    void missed(String kind) {
        Counter.builder("onestop.deadlines.missed")
                .description("deadlines that this instance found missed")
                .tag("line", line.wireName())
                .tag("kind", kind)
                .register(registry)
                .increment();
    }
}
