package cn.onestop.consultation.publicity.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.consultation.publicity.application.LegalEvents;
import cn.onestop.kernel.CaseEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two records of a person became one, or a person was erased: the sign-ups follow. */
@Component
class SignedUpPersons implements Reaction {
    private final LegalEvents events;

    SignedUpPersons(LegalEvents events) {
        this.events = events;
    }

    /** What the register of persons says. */
    record Person(String key, @Nullable String into) {}

    @Override
    public Set<String> types() {
        return Set.of("person.merged.v1", "person.erased.v1");
    }

    @Override
    public void react(CaseEvent event) {
        Person person = CloudEvents.part(event, "person", Person.class);
        events.replacePerson(person.key(), person.into());
    }
}
