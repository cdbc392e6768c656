package cn.onestop.notary.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.Reaction;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.notary.application.KeepingDirectory;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two records of a person became one, or a person was erased: the directory's accounts follow. */
@Component
class DirectoryPersons implements Reaction {
    private final KeepingDirectory directory;

    DirectoryPersons(KeepingDirectory directory) {
        this.directory = directory;
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
    }
}
