package cn.onestop.identity.adapter.mongo;

import cn.onestop.cases.outbox.Outbox;
import cn.onestop.identity.domain.PersonEvent;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.web.Correlation;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/** Events of persons as they lie in the outbox and travel. */
public final class PersonEvents {
    private static final String SOURCE = "identity-service";

    private final Correlation correlation;
    private final InstantSource system = InstantSource.system();

    public PersonEvents(Correlation correlation) {
        this.correlation = correlation;
    }

    Document entry(PersonEvent event, long sequence, Act act) {
        return Outbox.entry(
                new CaseEvent(
                        UUID.randomUUID().toString(),
                        event.wireType(),
                        SOURCE,
                        event.person(),
                        act.at(),
                        "",
                        sequence,
                        act.cause(),
                        correlation.current(),
                        Map.of("person", data(event))),
                system.instant());
    }

    private static Map<String, Object> data(PersonEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", event.person());
        switch (event) {
            case PersonEvent.Merged merged -> data.put("into", merged.into());
            case PersonEvent.Corrected corrected ->
                data.put(
                        "corrected",
                        corrected.parts().stream().map(Enum::name).sorted().toList());
            case PersonEvent.Erased erased -> {}
        }
        return data;
    }
}
