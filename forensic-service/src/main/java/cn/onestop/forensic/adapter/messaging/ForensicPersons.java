package cn.onestop.forensic.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.forensic.application.KeepingDirectory;
import cn.onestop.forensic.application.Reliefs;
import cn.onestop.kernel.CaseEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two records of a person became one, or a person was erased: the directory's accounts and the waiting reliefs follow. */
@Component
class ForensicPersons implements Reaction {
    private final KeepingDirectory directory;
    private final Reliefs reliefs;

    ForensicPersons(KeepingDirectory directory, Reliefs reliefs) {
        this.directory = directory;
        this.reliefs = reliefs;
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
        directory.replacePerson(person.key(), person.into());
        reliefs.replacePerson(person.key(), person.into());
    }
}
