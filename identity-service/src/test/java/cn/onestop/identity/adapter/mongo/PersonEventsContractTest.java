package cn.onestop.identity.adapter.mongo;

import cn.onestop.identity.domain.Correction;
import cn.onestop.identity.domain.PersonEvent;
import cn.onestop.kernel.Act;
import cn.onestop.testkit.AsyncApiContract;
import cn.onestop.web.Correlation;
import io.micrometer.tracing.Tracer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonEventsContractTest extends AsyncApiContract {
    private static final List<PersonEvent> EVERY_EVENT = List.of(
            new PersonEvent.Merged("P-duplicate", "P-standing"),
            new PersonEvent.Corrected("P-corrected", Set.of(Correction.Part.NAME)),
            new PersonEvent.Erased("P-erased"));
    private static final Act ACT = new Act(Instant.parse("2026-11-23T08:00:00Z"), "P-admin", null, "once:1");

    @Override
    protected String service() {
        return "identity-service";
    }

    @Override
    protected Set<String> wireTypes() {
        if (EVERY_EVENT.size() != PersonEvent.class.getPermittedSubclasses().length) {
            throw new AssertionError("an event is missing here");
        }
        return EVERY_EVENT.stream().map(PersonEvent::wireType).collect(Collectors.toSet());
    }

    @Override
    protected List<JsonNode> captured() {
        PersonEvents events = new PersonEvents(new Correlation(Tracer.NOOP));
        return EVERY_EVENT.stream()
                .map(event -> events.entry(event, 1, ACT).getString("event"))
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
