package cn.onestop.registry.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.registry.application.Change;
import cn.onestop.testkit.AsyncApiContract;
import cn.onestop.web.Correlation;
import io.micrometer.tracing.Tracer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegisterEventsContractTest extends AsyncApiContract {
    @Override
    protected String service() {
        return "registry-service";
    }

    @Override
    protected Set<String> wireTypes() {
        return Set.of(ChangeMessages.TYPE);
    }

    @Override
    protected List<JsonNode> captured() {
        ChangeMessages messages = new ChangeMessages(
                null,
                "onestop.events",
                InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z")),
                new Correlation(Tracer.NOOP),
                null);
        return Stream.of(Change.Kind.values())
                .map(kind -> messages.event(new Change(kind, "S210102001-B", 7)))
                .map(event -> JsonMapper.shared().readTree(CloudEvents.write(event)))
                .toList();
    }
}
