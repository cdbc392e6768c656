package cn.onestop.registry.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.registry.application.MatterCases;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Feeds the matter register: every event of a line carries its case's summary; persons are merged and erased. */
@Component
class MatterReaction implements Reaction {
    private static final String MERGED = "person.merged.v1";
    private static final String ERASED = "person.erased.v1";

    private final MatterCases cases;

    MatterReaction(MatterCases cases) {
        this.cases = cases;
    }

    record Person(String key, @Nullable String into) {}

    @Override
    public Set<String> types() {
        return Set.of("consultation.#", "mediation.#", "legal_aid.#", "notary.#", "forensic.#", "lawyer.#", "person.#");
    }

    @Override
    public void react(CaseEvent event) {
        switch (event.type()) {
            case MERGED -> {
                Person person = CloudEvents.part(event, "person", Person.class);
                if (person.into() != null) {
                    cases.merged(person.key(), person.into());
                }
            }
            case ERASED ->
                cases.erased(CloudEvents.part(event, "person", Person.class).key());
            default -> {
                if (!event.type().startsWith("person.")) {
                    cases.apply(CloudEvents.summary(event));
                }
            }
        }
    }
}
